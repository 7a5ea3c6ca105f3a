using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Payments.Refunds;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Messages;

/// <summary>
/// Records what a provider told about a payment, once, in one commit with the note that it was told. What is told again, out
/// of turn, or about a payment that is not ours changes nothing.
/// </summary>
public sealed record TakeMessage(ProviderMessage Message) : ICommand<Done>
{
    public Access Access => Access.System;

    internal sealed class Handler(IPaymentsDb db, PaymentBook book, TimeProvider time) : IHandler<TakeMessage, Done>
    {
        public async Task<Result<Done>> Handle(TakeMessage request, CancellationToken cancellation)
        {
            var message = request.Message;
            if (await PaymentOf(message, cancellation) is not { } id)
            {
                return Result.Done;
            }

            // Under the payment's row: the same message at the same moment waits here and finds the note.
            var payment = await book.Held(id, cancellation);
            if (await db.Messages.AnyAsync(m => m.Provider == message.Provider && m.Id == message.Id, cancellation))
            {
                return Result.Done;
            }

            db.Messages.Add(TakenMessage.Of(message, time.GetUtcNow()));
            if (message.News is { } news)
            {
                book.Record(payment, news.Report);
            }

            if (message.Returned is { } returned)
            {
                await Return(payment, returned, cancellation);
            }

            return Result.Done;
        }

        private async Task<PaymentId?> PaymentOf(ProviderMessage message, CancellationToken cancellation)
        {
            var named = message.News?.Payment;
            var money = message.Returned?.MoneyReference;
            return await db
                .Payments.Where(p => p.Id == named || (money != null && p.MoneyReference == money))
                .Where(p => p.Provider == message.Provider)
                .Select(p => (PaymentId?)p.Id)
                .FirstOrDefaultAsync(cancellation);
        }

        /// <summary>One that we asked for may be told before its own answer arrived; another was given past us.</summary>
        private async Task Return(Payment payment, RefundNews news, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            await db.Refunds.Where(r => r.Payment == payment.Id).Hold(r => r.Reason, cancellation);
            var known = await db.Refunds.FirstOrDefaultAsync(
                r => r.Payment == payment.Id && (r.Id == news.Ours || r.Reference == news.Reference),
                cancellation
            );
            if (known is not null)
            {
                db.LedgerEntries.AddRange(known.Send(news.Reference, now));
                return;
            }

            var (refund, booked) = Refund.FromOutside(payment, news.Amount, news.Reference, now);
            db.Refunds.Add(refund);
            db.LedgerEntries.AddRange(booked);
        }
    }
}

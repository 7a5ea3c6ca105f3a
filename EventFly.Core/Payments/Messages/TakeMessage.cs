using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Payments.Taxes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Messages;

/// <summary>
/// Records what a provider told about a payment, once, in one commit with the note that it was told. What is told again, out
/// of turn, or about a payment that is not ours changes nothing.
/// </summary>
/// <returns>Done; or <c>payments.away</c> when it has to be told again, for the provider did not say whose money it is.</returns>
public sealed record TakeMessage(ProviderMessage Message) : ICommand<Done>
{
    public Access Access => Access.System;

    public bool BeginsLate => true;

    internal sealed class Handler(
        IPaymentsDb db,
        IPayments payments,
        PaymentBook book,
        RefundTaxes taxes,
        IEnumerable<IPaymentProvider> providers,
        IRunTransaction transaction,
        TimeProvider time
    ) : IHandler<TakeMessage, Done>
    {
        public async Task<Result<Done>> Handle(TakeMessage request, CancellationToken cancellation)
        {
            var message = request.Message;
            PaymentId? about;
            PassedBack? passed;
            try
            {
                about = await PaymentOf(message, cancellation) ?? await Asked(message, cancellation);
                passed = await PassedBackOf(about, message, cancellation);
            }
            catch (HttpRequestException)
            {
                return PaymentFaults.Away;
            }

            if (about is not { } id)
            {
                return Result.Done;
            }

            await transaction.Begin(cancellation);
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
                await Return(payment, returned, passed, cancellation);
            }

            if (message.Disputed is { } disputed)
            {
                await Hear(payment, disputed, message.Id, cancellation);
            }

            return Result.Done;
        }

        private Task<PaymentId?> PaymentOf(ProviderMessage message, CancellationToken cancellation)
        {
            var named = message.News?.Payment;
            var money = message.MoneyReference;
            return db
                .Payments.Where(p => p.Id == named || (money != null && p.MoneyReference == money))
                .Where(p => p.Provider == message.Provider)
                .Select(p => (PaymentId?)p.Id)
                .FirstOrDefaultAsync(cancellation);
        }

        /// <summary>
        /// Money that we have not heard of: maybe somebody else's, maybe the news that it was paid is still on its way. The provider
        /// knows, and what it says of the payment is recorded first.
        /// </summary>
        private async Task<PaymentId?> Asked(ProviderMessage message, CancellationToken cancellation)
        {
            if (
                message.MoneyReference is not { } money
                || providers.FirstOrDefault(p => p.Name == message.Provider) is not { } provider
                || await provider.Whose(money, cancellation) is not { } named
                || !await db.Payments.AnyAsync(p => p.Id == named && p.Provider == message.Provider, cancellation)
            )
            {
                return null;
            }

            await payments.Reconcile(named, cancellation);
            return named;
        }

        /// <summary>Of what was passed on to somebody, the provider is asked how much of the fee went back.</summary>
        private async Task<PassedBack?> PassedBackOf(
            PaymentId? payment,
            ProviderMessage message,
            CancellationToken cancellation
        ) =>
            message.Returned is { } returned
            && providers.FirstOrDefault(p => p.Name == message.Provider) is { } provider
            && await db.Payments.AnyAsync(p => p.Id == payment && p.Payee != null, cancellation)
                ? new(returned.IsReversed, await provider.FeeReturned(returned.MoneyReference, cancellation))
                : null;

        /// <summary>One that we asked for may be told before its own answer arrived; another was given past us.</summary>
        private async Task Return(Payment payment, RefundNews news, PassedBack? given, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            await db.Refunds.Where(r => r.Payment == payment.Id).Hold(r => r.Reason, cancellation);
            var refund = await db.Refunds.FirstOrDefaultAsync(
                r => r.Payment == payment.Id && (r.Id == news.Ours || r.Reference == news.Reference),
                cancellation
            );
            if (refund is null)
            {
                var shares = await taxes.Of(payment, news.Amount, null, cancellation);
                refund = Refund.FromOutside(payment, news.Amount, news.Reference, now, shares);
                db.Refunds.Add(refund);
            }

            var passed = await book.FeeOf(payment, refund.Id, given, cancellation);
            db.LedgerEntries.AddRange(
                news.IsFailed
                    ? refund.Fail(news.Reference, news.Failure, now, passed)
                    : refund.Send(news.Reference, now, passed)
            );
        }

        private async Task Hear(Payment payment, DisputeNews news, string message, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var known = await db.Disputes.FirstOrDefaultAsync(
                d => d.Payment == payment.Id && d.Reference == news.Reference,
                cancellation
            );
            var shares =
                news.State is DisputeState.Lost
                    ? await taxes.Of(payment, known?.Amount ?? news.Amount, null, cancellation)
                    : null;
            if (known is not null)
            {
                db.LedgerEntries.AddRange(known.Hear(news, message, now, shares));
                return;
            }

            var (dispute, booked) = Dispute.Open(payment, news, message, now, shares);
            db.Disputes.Add(dispute);
            db.LedgerEntries.AddRange(booked);
        }
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Refunds;

/// <summary>
/// Has the provider give money back, and books it. Killed in between, it is repeated under the same name, which gives no
/// second refund.
/// </summary>
public sealed record SendRefund(RefundId Refund) : ICommand<Done>
{
    public Access Access => Access.System;

    public bool BeginsLate => true;

    internal sealed class Handler(
        IPaymentsDb db,
        IEnumerable<IPaymentProvider> providers,
        PaymentBook book,
        IRunTransaction transaction,
        TimeProvider time
    ) : IHandler<SendRefund, Done>
    {
        public async Task<Result<Done>> Handle(SendRefund request, CancellationToken cancellation)
        {
            var asked = await (
                from refund in db.Refunds
                where refund.Id == request.Refund && refund.SentAt == null && refund.DroppedAt == null
                join payment in db.Payments on refund.Payment equals payment.Id
                select new
                {
                    Payment = payment,
                    refund.Amount,
                    refund.IsFromPayee,
                    Returned = db
                        .Refunds.Where(r => r.Payment == payment.Id && r.SentAt != null && r.FailedAt == null)
                        .Sum(r => r.Amount.Minor),
                }
            )
                .AsNoTracking()
                .FirstOrDefaultAsync(cancellation);
            if (
                asked is not { Payment.Reference: { } page }
                || providers.FirstOrDefault(p => p.Name == asked.Payment.Provider) is not { } provider
            )
            {
                return Result.Done;
            }

            // Given back at the provider meanwhile, or taken by the payer's bank: it would refuse, every time.
            var gone = asked.Returned + await book.Disputed(asked.Payment.Id, cancellation);
            var isLeft = gone + asked.Amount.Minor <= asked.Payment.Taken.Minor;
            var given = isLeft
                ? await provider.Refund(page, request.Refund, asked.Amount, asked.IsFromPayee, cancellation)
                : null;
            await transaction.Begin(cancellation);
            var held = asked.IsFromPayee ? await book.Held(asked.Payment.Id, cancellation) : asked.Payment;
            await db.Refunds.Where(r => r.Id == request.Refund).Hold(r => r.Reason, cancellation);
            var refunded = await db.Refunds.SingleAsync(r => r.Id == request.Refund, cancellation);
            if (given is null)
            {
                refunded.Drop(time.GetUtcNow());
            }
            else
            {
                var passed = await book.FeeOf(held, refunded.Id, given.PassedBack, cancellation);
                db.LedgerEntries.AddRange(refunded.Send(given.Reference, time.GetUtcNow(), passed));
            }

            return Result.Done;
        }
    }
}

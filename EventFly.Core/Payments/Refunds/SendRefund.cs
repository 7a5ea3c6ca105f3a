using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
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
        IRunTransaction transaction,
        TimeProvider time
    ) : IHandler<SendRefund, Done>
    {
        public async Task<Result<Done>> Handle(SendRefund request, CancellationToken cancellation)
        {
            var asked = await (
                from refund in db.Refunds
                where refund.Id == request.Refund && refund.SentAt == null
                join payment in db.Payments on refund.Payment equals payment.Id
                select new { Payment = payment, refund.Amount }
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

            var reference = await provider.Refund(page, request.Refund, asked.Amount, cancellation);
            await transaction.Begin(cancellation);
            await db.Refunds.Where(r => r.Id == request.Refund).Hold(r => r.Reason, cancellation);
            var sent = await db.Refunds.SingleAsync(r => r.Id == request.Refund, cancellation);
            db.LedgerEntries.AddRange(sent.Send(reference, time.GetUtcNow()));
            return Result.Done;
        }
    }
}

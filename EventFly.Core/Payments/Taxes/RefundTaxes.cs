using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Taxes;

/// <summary>Says at which tax rates money of a payment goes back.</summary>
internal sealed class RefundTaxes(IPaymentsDb db, ISoldOrders orders) : ICollaborator
{
    /// <param name="held">The payment, which nobody else writes to meanwhile.</param>
    /// <param name="amount">What goes back.</param>
    /// <param name="wanted">What is given back, if that is known.</param>
    /// <returns>They come to the amount; null for what was paid without having been asked for, which has no tax.</returns>
    public async Task<IReadOnlyList<TaxShare>?> Of(
        Payment held,
        Money amount,
        IReadOnlyList<TaxShare>? wanted,
        CancellationToken cancellation
    )
    {
        if (
            held.State is not PaymentState.Settled
            || await orders.Find(held.Order, cancellation) is not { Shares: var paid }
        )
        {
            return null;
        }

        var refunds = await db
            .Refunds.AsNoTracking()
            .Where(r => r.Payment == held.Id && r.DroppedAt == null && r.FailedAt == null)
            .ToListAsync(cancellation);
        var disputes = await db
            .Disputes.AsNoTracking()
            .Where(d => d.Payment == held.Id && d.State == DisputeState.Lost)
            .ToListAsync(cancellation);
        var gone = refunds.SelectMany(r => r.SharesOf(paid)).Concat(disputes.SelectMany(d => d.SharesOf(paid)));
        return TaxSplit.Take(TaxSplit.Left(paid, gone), amount.Minor, wanted);
    }
}

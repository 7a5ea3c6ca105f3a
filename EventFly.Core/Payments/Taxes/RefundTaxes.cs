using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Taxes;

/// <summary>Says at which tax rates money of an order goes back, in however many parts it was paid.</summary>
internal sealed class RefundTaxes(IPaymentsDb db, ISoldOrders orders) : ICollaborator
{
    /// <param name="held">One of its payments, which nobody else writes to meanwhile.</param>
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
            .Where(r => r.Order == held.Order && r.DroppedAt == null && r.FailedAt == null && !r.IsUnclear)
            .ToListAsync(cancellation);
        var disputes = await db
            .Disputes.AsNoTracking()
            .Where(d => d.Order == held.Order && d.State == DisputeState.Lost)
            .ToListAsync(cancellation);
        var gone = refunds.SelectMany(r => r.SharesOf(paid)).Concat(disputes.SelectMany(d => d.SharesOf(paid)));
        return TaxSplit.Take(TaxSplit.Left(paid, gone), amount.Minor, wanted);
    }
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Concerns;

internal sealed class MoneyConcerns(IPaymentsDb db) : IMoneyConcerns
{
    private const int Most = 500;

    public async Task<IReadOnlyList<OrderId>> Orders(EventId id, CancellationToken cancellation) =>
        await db
            .Payments.Where(p => p.Event == id)
            .Where(p =>
                (p.State == PaymentState.Differs && p.SeenAt == null)
                || db.Refunds.Any(r => r.Payment == p.Id && r.FailedAt != null && r.SeenAt == null)
                || db.Refunds.Any(r => r.Payment == p.Id && r.IsAdvanced && r.FailedAt == null && r.SeenAt == null)
                || db.Disputes.Any(d =>
                    d.Payment == p.Id && d.IsPassedOn && d.State == DisputeState.Lost && d.SeenAt == null
                )
                || db.Refunds.Any(r => r.Payment == p.Id && r.IsByHand && r.SentAt == null && r.DroppedAt == null)
                || db.Disputes.Any(d =>
                    d.Payment == p.Id
                    && (d.State == DisputeState.Open || d.State == DisputeState.UnderReview)
                    && d.SeenAt == null
                )
            )
            .OrderByDescending(p => p.StartedAt)
            .Select(p => p.Order)
            .Take(Most)
            .ToListAsync(cancellation);

    public async Task<IReadOnlyList<Concern>> Of(OrderId order, CancellationToken cancellation)
    {
        var payments = await db
            .Payments.AsNoTracking()
            .Where(p => p.Order == order && p.State == PaymentState.Differs && p.SeenAt == null)
            .ToListAsync(cancellation);
        var owed = await db
            .Refunds.AsNoTracking()
            .Where(r => r.Order == order && r.IsByHand && r.SentAt == null && r.DroppedAt == null)
            .ToListAsync(cancellation);
        var refunds = await db
            .Refunds.AsNoTracking()
            .Where(r => r.Order == order && r.FailedAt != null && r.SeenAt == null)
            .ToListAsync(cancellation);
        var advanced = await db
            .Refunds.AsNoTracking()
            .Where(r => r.Order == order && r.IsAdvanced && r.FailedAt == null && r.SeenAt == null)
            .ToListAsync(cancellation);
        var disputes = await db
            .Disputes.AsNoTracking()
            .Where(d => d.Order == order && d.SeenAt == null)
            .Where(d =>
                d.State == DisputeState.Open
                || d.State == DisputeState.UnderReview
                || (d.State == DisputeState.Lost && d.IsPassedOn)
            )
            .ToListAsync(cancellation);
        return
        [
            .. payments
                .Select(p => new Concern(ConcernKind.OtherPaid, p.Id.Value, p.Taken, Reason: null, p.Attempts[^1].At))
                .Concat(
                    refunds.Select(r => new Concern(
                        ConcernKind.ReturnFailed,
                        r.Id.Value,
                        r.Amount,
                        r.Failure,
                        r.FailedAt!.Value
                    ))
                )
                .Concat(
                    owed.Select(r => new Concern(ConcernKind.ReturnOwed, r.Id.Value, r.Amount, Reason: null, r.AskedAt))
                )
                .Concat(
                    advanced.Select(r => new Concern(
                        ConcernKind.OwedToPlatform,
                        r.Id.Value,
                        r.Amount,
                        Reason: null,
                        r.SentAt ?? r.AskedAt
                    ))
                )
                .Concat(
                    disputes.Select(d => new Concern(
                        d.State is DisputeState.Lost ? ConcernKind.OwedToPlatform : ConcernKind.Disputed,
                        d.Id.Value,
                        d.Amount,
                        d.Reason,
                        d.OpenedAt,
                        d.DueAt
                    ))
                )
                .OrderBy(c => c.Since),
        ];
    }
}

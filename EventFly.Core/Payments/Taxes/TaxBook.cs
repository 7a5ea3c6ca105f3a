using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;
using Shares = System.Collections.Generic.IReadOnlyDictionary<
    EventFly.Core.Registration.Contracts.OrderId,
    EventFly.Core.Registration.Contracts.SoldShares
>;

namespace EventFly.Core.Payments.Taxes;

/// <summary>
/// Adds up what the ledger books of sales: each payment as it was settled, each refund as it was sent (or came back), each dispute as
/// it was lost. Both books come to the same.
/// </summary>
internal sealed class TaxBook(IPaymentsDb db, ISoldOrders orders) : ICollaborator
{
    public const int Most = 500_000;

    public async Task<TaxReport> Read(IReadOnlyList<EventCard> events, CancellationToken cancellation)
    {
        var ids = events.Select(e => e.Id).ToList();
        var zones = events.ToDictionary(e => e.Id, e => e.Zone);
        var paid = await orders.Shares(ids, cancellation);
        List<Move> moves = [.. await Sales(ids, paid, cancellation), .. await Returns(ids, paid, cancellation)];
        var rows = moves
            .SelectMany(m => m.Shares.Select(s => (Month: MonthOf(m.At, zones[m.Event]), Move: m, Share: s)))
            .GroupBy(m => (m.Month, m.Move.Currency, m.Share.Rate))
            .OrderByDescending(g => g.Key.Month, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Currency, StringComparer.Ordinal)
            .ThenByDescending(g => g.Key.Rate)
            .Select(g => new TaxRow(
                g.Key.Month,
                g.Key.Currency,
                TaxShare.PercentOf(g.Key.Rate),
                SumOf(g.Where(m => !m.Move.IsReturn).Select(m => m.Share), g.Key.Currency),
                SumOf(g.Where(m => m.Move.IsReturn).Select(m => m.Share), g.Key.Currency)
            ));
        return new TaxReport([.. rows], moves.Count > Most);
    }

    private async Task<IEnumerable<Move>> Sales(List<EventId> ids, Shares paid, CancellationToken cancellation)
    {
        var settled = await db
            .Payments.AsNoTracking()
            .Where(p => ids.Contains(p.Event) && p.State == PaymentState.Settled && p.Amount.Minor > 0)
            .SelectMany(
                p => p.Attempts.Where(a => a.State == PaymentState.Settled),
                (p, a) =>
                    new
                    {
                        p.Event,
                        p.Order,
                        p.Part,
                        p.Amount.Currency,
                        a.At,
                    }
            )
            .Take(Most + 1)
            .ToListAsync(cancellation);
        return settled.Select(s => new Move(s.Event, s.At, s.Currency, paid[s.Order].OfPart(s.Part), IsReturn: false));
    }

    private async Task<IEnumerable<Move>> Returns(List<EventId> ids, Shares paid, CancellationToken cancellation)
    {
        var refunds = await db
            .Refunds.AsNoTracking()
            .Where(r => ids.Contains(r.Event) && r.SentAt != null && r.DroppedAt == null && !r.IsUnclear)
            .Take(Most + 1)
            .ToListAsync(cancellation);
        var lost = await db
            .Disputes.AsNoTracking()
            .Where(d => ids.Contains(d.Event) && d.State == DisputeState.Lost && d.ClosedAt != null)
            .Where(d => db.Payments.Any(p => p.Id == d.Payment && p.State == PaymentState.Settled))
            .Take(Most + 1)
            .ToListAsync(cancellation);
        var sent = refunds.Select(r => new Move(
            r.Event,
            r.SentAt!.Value,
            r.Amount.Currency,
            r.SharesOf(paid[r.Order].All),
            IsReturn: true
        ));
        var failed = refunds
            .Where(r => r.FailedAt is not null)
            .Select(r => new Move(
                r.Event,
                r.FailedAt!.Value,
                r.Amount.Currency,
                [.. r.SharesOf(paid[r.Order].All).Select(s => -s)],
                IsReturn: true
            ));
        return
        [
            .. sent,
            .. failed,
            .. lost.Select(d => new Move(
                d.Event,
                d.ClosedAt!.Value,
                d.Amount.Currency,
                d.SharesOf(paid[d.Order].All),
                IsReturn: true
            )),
        ];
    }

    private static TaxAmounts SumOf(IEnumerable<TaxShare> shares, string currency)
    {
        var (gross, tax) = shares.Aggregate((0L, 0L), (sum, s) => (sum.Item1 + s.Gross, sum.Item2 + s.Tax));
        return new TaxAmounts(new Money(gross - tax, currency), new Money(tax, currency), new Money(gross, currency));
    }

    private static string MonthOf(DateTimeOffset at, string zone) =>
        Zone.Local(at, zone).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private sealed record Move(
        EventId Event,
        DateTimeOffset At,
        string Currency,
        IReadOnlyList<TaxShare> Shares,
        bool IsReturn
    );
}

using System.Globalization;
using System.Runtime.InteropServices;
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
/// it was lost. Both books come to the same. Some orders at a time: which month something is of is known by its event's calendar, and
/// what went back by the shares it was paid at, so no database could group it.
/// </summary>
internal sealed class TaxBook(IPaymentsDb db, ISoldOrders orders) : ICollaborator
{
    public async Task<TaxReport> Read(IReadOnlyList<EventCard> events, CancellationToken cancellation)
    {
        var sums = new Dictionary<Row, (Sum Sold, Sum Returned)>();
        foreach (var card in events)
        {
            await foreach (var paid in orders.Shares(card.Id, cancellation))
            {
                var ids = paid.Keys.ToList();
                foreach (var move in await Sales(ids, paid, cancellation))
                {
                    Add(sums, move, card.Zone);
                }

                foreach (var move in await Returns(ids, paid, cancellation))
                {
                    Add(sums, move, card.Zone);
                }
            }
        }

        var rows = sums.OrderByDescending(s => s.Key.Month, StringComparer.Ordinal)
            .ThenBy(s => s.Key.Currency, StringComparer.Ordinal)
            .ThenByDescending(s => s.Key.Rate)
            .Select(s => new TaxRow(
                s.Key.Month,
                s.Key.Currency,
                TaxShare.PercentOf(s.Key.Rate),
                s.Value.Sold.In(s.Key.Currency),
                s.Value.Returned.In(s.Key.Currency)
            ));
        return new TaxReport([.. rows]);
    }

    private static void Add(Dictionary<Row, (Sum Sold, Sum Returned)> sums, Move move, string zone)
    {
        var month = Zone.Local(move.At, zone).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        foreach (var share in move.Shares)
        {
            var row = new Row(month, move.Currency, share.Rate);
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, row, out _);
            sum = move.IsReturn ? (sum.Sold, sum.Returned.And(share)) : (sum.Sold.And(share), sum.Returned);
        }
    }

    private async Task<IEnumerable<Move>> Sales(List<OrderId> ids, Shares paid, CancellationToken cancellation)
    {
        var settled = await db
            .Payments.AsNoTracking()
            .Where(p => ids.Contains(p.Order) && p.State == PaymentState.Settled && p.Amount.Minor > 0)
            .SelectMany(
                p => p.Attempts.Where(a => a.State == PaymentState.Settled),
                (p, a) =>
                    new
                    {
                        p.Order,
                        p.Part,
                        p.Amount.Currency,
                        a.At,
                    }
            )
            .ToListAsync(cancellation);
        return settled.Select(s => new Move(s.At, s.Currency, paid[s.Order].OfPart(s.Part), IsReturn: false));
    }

    private async Task<IEnumerable<Move>> Returns(List<OrderId> ids, Shares paid, CancellationToken cancellation)
    {
        var refunds = await db
            .Refunds.AsNoTracking()
            .Where(r => ids.Contains(r.Order) && r.SentAt != null && r.DroppedAt == null && !r.IsUnclear)
            .ToListAsync(cancellation);
        var lost = await db
            .Disputes.AsNoTracking()
            .Where(d => ids.Contains(d.Order) && d.State == DisputeState.Lost && d.ClosedAt != null)
            .Where(d => db.Payments.Any(p => p.Id == d.Payment && p.State == PaymentState.Settled))
            .ToListAsync(cancellation);
        var sent = refunds.Select(r => new Move(
            r.SentAt!.Value,
            r.Amount.Currency,
            r.SharesOf(paid[r.Order].All),
            IsReturn: true
        ));
        var failed = refunds
            .Where(r => r.FailedAt is not null)
            .Select(r => new Move(
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
                d.ClosedAt!.Value,
                d.Amount.Currency,
                d.SharesOf(paid[d.Order].All),
                IsReturn: true
            )),
        ];
    }

    private readonly record struct Row(string Month, string Currency, int Rate);

    /// <summary>In minor units.</summary>
    private readonly record struct Sum(long Gross, long Tax)
    {
        public Sum And(TaxShare share) => new(Gross + share.Gross, Tax + share.Tax);

        public TaxAmounts In(string currency) =>
            new(new Money(Gross - Tax, currency), new Money(Tax, currency), new Money(Gross, currency));
    }

    private sealed record Move(DateTimeOffset At, string Currency, IReadOnlyList<TaxShare> Shares, bool IsReturn);
}

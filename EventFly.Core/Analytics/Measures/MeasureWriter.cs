using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Measures;

/// <summary>Writes all numbers of an event anew, in the transaction of whoever holds its row.</summary>
internal sealed class MeasureWriter(IAnalyticsDb db, TimeProvider time)
{
    private const int AtOnce = 1_000;

    public async Task Replace(EventCard card, Facts facts, Sums sums, CancellationToken cancellation)
    {
        var id = card.Id;
        await db.TicketMarks.Where(m => m.Event == id).ExecuteDeleteAsync(cancellation);
        await db.OrderMarks.Where(m => m.Event == id).ExecuteDeleteAsync(cancellation);
        await db.MoneyMarks.Where(m => m.Event == id).ExecuteDeleteAsync(cancellation);
        await db.SaleHours.Where(h => h.Event == id).ExecuteDeleteAsync(cancellation);
        await db.DeskCounts.Where(d => d.Event == id).ExecuteDeleteAsync(cancellation);
        await db.Arrivals.Where(a => a.Event == id).ExecuteDeleteAsync(cancellation);
        await Insert(db.TicketMarks, facts.Tickets, cancellation);
        await Insert(db.OrderMarks, facts.Orders, cancellation);
        await Insert(db.MoneyMarks, facts.Money, cancellation);
        await Insert(
            db.SaleHours,
            sums.Sales.Where(s => s.Value != default).Select(s => HourOf(id, s.Key, s.Value)),
            cancellation
        );
        await Insert(
            db.DeskCounts,
            sums.Desks.Select(d => new DeskCount
            {
                Event = id,
                Desk = d.Key,
                Came = d.Value,
            }),
            cancellation
        );
        await Insert(db.Arrivals, Buckets(card, sums), cancellation);
        var now = time.GetUtcNow();
        await db
            .Attendance.Where(a => a.Event == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(a => a.Organization, card.Organization)
                        .SetProperty(a => a.Zone, card.Zone)
                        .SetProperty(a => a.MeasuredAt, now)
                        .SetProperty(a => a.Tickets, sums.Tickets)
                        .SetProperty(a => a.Inside, sums.Inside)
                        .SetProperty(a => a.Came, sums.Came),
                cancellation
            );
    }

    public static SaleHour HourOf(EventId id, (DateOnly Day, int Hour, string Currency) key, SaleSums sums) =>
        new()
        {
            Event = id,
            Day = key.Day,
            Hour = key.Hour,
            Currency = key.Currency,
            Orders = sums.Orders,
            Issued = sums.Issued,
            Cancelled = sums.Cancelled,
            Taken = sums.Taken,
            Returned = sums.Returned,
            Fee = sums.Fee,
        };

    /// <summary>Minutes, and hours of what <see cref="RollUpArrivals"/> would have rolled up by now.</summary>
    private IEnumerable<ArrivalBucket> Buckets(EventCard card, Sums sums)
    {
        var horizon = time.GetUtcNow() - RollUpArrivals.Keep;
        var grid = new LocalGrid(card.Zone, TimeSpan.FromHours(1));
        return sums
            .Arrivals.GroupBy(
                a =>
                    a.Key < horizon
                        ? (Start: grid.Start(a.Key).ToUniversalTime(), Minutes: ArrivalBucket.Hour)
                        : (Start: a.Key, Minutes: ArrivalBucket.Minute),
                a => a.Value
            )
            .Select(g => new ArrivalBucket
            {
                Event = card.Id,
                Start = g.Key.Start,
                Minutes = g.Key.Minutes,
                Count = g.Sum(),
            });
    }

    /// <summary>In parts that are forgotten again: a big event has many.</summary>
    private async Task Insert<TRow>(DbSet<TRow> rows, IEnumerable<TRow> all, CancellationToken cancellation)
        where TRow : class
    {
        foreach (var part in all.Chunk(AtOnce))
        {
            var added = part.Select(row => rows.Add(row)).ToList();
            await db.SaveChangesAsync(cancellation);
            added.ForEach(row => row.State = EntityState.Detached);
        }
    }
}

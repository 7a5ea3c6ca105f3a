using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Reports;

/// <summary>Reads the sums of an event; never its marks, but for the latest sales.</summary>
internal sealed class NumbersReader(IAnalyticsDb db) : ICollaborator
{
    private const int MostDays = 5_000;
    private const int MostDesks = 100;
    private const int MostBuckets = 10_000;
    private const int LatestCount = 10;

    public async Task<(Dictionary<DateOnly, DayNumbers> Days, IReadOnlyList<OtherMoney> Others)> Days(
        EventCard card,
        DateOnly? from,
        DateOnly? to,
        CancellationToken cancellation
    )
    {
        var (first, last) = (from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        var sold = await db
            .SaleHours.Where(h => h.Event == card.Id && h.Day >= first && h.Day <= last)
            .GroupBy(h => new { h.Day, h.Currency })
            .OrderByDescending(g => g.Key.Day)
            .Select(g => new
            {
                g.Key.Day,
                g.Key.Currency,
                Orders = g.Sum(h => h.Orders),
                Issued = g.Sum(h => h.Issued),
                Cancelled = g.Sum(h => h.Cancelled),
                Taken = g.Sum(h => h.Taken),
                Returned = g.Sum(h => h.Returned),
                Fee = g.Sum(h => h.Fee),
            })
            .Take(MostDays)
            .ToListAsync(cancellation);
        var seen = await db
            .VisitDays.Where(v => v.Event == card.Id && v.Day >= first && v.Day <= last)
            .OrderByDescending(v => v.Day)
            .Select(v => new DayNumbers(v.Day, v.Visits, v.Views, v.Checkouts))
            .Take(MostDays)
            .ToListAsync(cancellation);
        // Amounts in another currency than the event has now are no part of its sums; its orders and tickets are.
        var days = sold.Select(s =>
            s.Currency == card.Currency
                ? new DayNumbers(s.Day, 0, 0, 0, s.Orders, s.Issued, s.Cancelled, s.Taken, s.Returned, s.Fee)
                : new DayNumbers(s.Day, 0, 0, 0, s.Orders, s.Issued, s.Cancelled)
        );
        var others = sold.Where(s => s.Currency != card.Currency && (s.Taken, s.Returned) != default)
            .GroupBy(s => s.Currency)
            .Select(g => new OtherMoney(g.Key, g.Sum(s => s.Taken), g.Sum(s => s.Returned), g.Sum(s => s.Fee)));
        return (
            days.Concat(seen).GroupBy(d => d.Day).ToDictionary(g => g.Key, g => DayNumbers.Sum(g.Key, g)),
            [.. others.OrderBy(o => o.Currency, StringComparer.Ordinal)]
        );
    }

    public async Task<GuestNumbers> Guests(EventCard card, DateTimeOffset now, CancellationToken cancellation)
    {
        var count = await db.Attendance.AsNoTracking().FirstOrDefaultAsync(a => a.Event == card.Id, cancellation);
        var desks = await db
            .DeskCounts.Where(d => d.Event == card.Id && d.Came > 0)
            .OrderByDescending(d => d.Came)
            .Take(MostDesks)
            .Select(d => d.Came)
            .ToListAsync(cancellation);
        var buckets = await db
            .Arrivals.Where(a => a.Event == card.Id)
            .OrderByDescending(a => a.Start)
            .Take(MostBuckets)
            .Select(a => new { a.Start, a.Count })
            .ToListAsync(cancellation);
        var grid = new LocalGrid(card.Zone, TimeSpan.FromHours(1));
        var peak = buckets
            .GroupBy(b => grid.Start(b.Start), b => b.Count)
            .Select(g => (Start: g.Key, Count: g.Sum()))
            .Where(h => h.Count > 0)
            .OrderByDescending(h => h.Count)
            .ThenBy(h => h.Start)
            .FirstOrDefault();
        var (tickets, came) = (Math.Max(0, count?.Tickets ?? 0), Math.Max(0, count?.Came ?? 0));
        return new GuestNumbers(
            tickets,
            came,
            card.HasEnded(now) ? Math.Max(0, tickets - came) : null,
            peak.Count > 0 ? peak.Start : null,
            peak.Count,
            desks
        );
    }

    public async Task<IReadOnlyList<LatestSale>> Latest(EventId id, CancellationToken cancellation)
    {
        var orders = await db
            .OrderMarks.AsNoTracking()
            .Where(o => o.Event == id)
            .OrderByDescending(o => o.PaidAt)
            .Take(LatestCount)
            .ToListAsync(cancellation);
        var ids = orders.ConvertAll(o => o.Order);
        var money = await db.MoneyMarks.AsNoTracking().Where(m => ids.Contains(m.Order)).ToListAsync(cancellation);
        var byOrder = money.ToLookup(m => m.Order);
        return orders.ConvertAll(o => new LatestSale(
            o.Order,
            o.PaidAt,
            o.Tickets,
            o.Currency,
            byOrder[o.Order].Sum(m => m.Taken),
            byOrder[o.Order].Sum(m => m.Returned)
        ));
    }
}

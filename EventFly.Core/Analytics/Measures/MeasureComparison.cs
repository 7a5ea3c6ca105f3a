using System.Globalization;
using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Measures;

/// <summary>
/// Which numbers of an event are not what they should be, each by its name. Rows of nothing are as good as none, and minutes of
/// arrivals are compared by the hour that they are rolled up into.
/// </summary>
internal sealed class MeasureComparison(IAnalyticsDb db, EventCard card)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task<IReadOnlyList<string>> Find(
        AttendanceCount count,
        Facts there,
        Facts known,
        Sums sums,
        CancellationToken cancellation
    )
    {
        List<string> found = [];
        Compare("zone", count.Zone, card.Zone);
        Compare("tickets", count.Tickets, sums.Tickets);
        Compare("inside", count.Inside, sums.Inside);
        Compare("came", count.Came, sums.Came);
        Marks(
            "ticket",
            known.Tickets.ToDictionary(t => (object)t.Ticket, t => t.State),
            there.Tickets.ToDictionary(t => (object)t.Ticket, t => t.State)
        );
        Marks(
            "order",
            known.Orders.ToDictionary(o => (object)o.Order, o => o.State),
            there.Orders.ToDictionary(o => (object)o.Order, o => o.State)
        );
        Marks(
            "money",
            known.Money.ToDictionary(m => m.Key, m => m.State),
            there.Money.ToDictionary(m => m.Key, m => m.State)
        );
        var hours = await db.SaleHours.AsNoTracking().Where(h => h.Event == card.Id).ToListAsync(cancellation);
        Rows("sales", hours.ToDictionary(h => h.Key, h => h.Sums), sums.Sales);
        var desks = await db.DeskCounts.AsNoTracking().Where(d => d.Event == card.Id).ToListAsync(cancellation);
        Rows("desk", desks.ToDictionary(d => d.Desk, d => d.Came), sums.Desks);
        var arrivals = await db.Arrivals.AsNoTracking().Where(a => a.Event == card.Id).ToListAsync(cancellation);
        Rows(
            "arrivals",
            ByHour(arrivals.Select(a => (a.Start, a.Count))),
            ByHour(sums.Arrivals.Select(a => (a.Key, a.Value)))
        );
        return found;

        void Compare<T>(string name, T was, T now)
        {
            if (!EqualityComparer<T>.Default.Equals(was, now))
            {
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {was} instead of {now}"));
            }
        }

        void Rows<TKey, TValue>(string name, Dictionary<TKey, TValue> was, Dictionary<TKey, TValue> now)
            where TKey : notnull
            where TValue : struct
        {
            foreach (var key in was.Keys.Union(now.Keys))
            {
                Compare($"{name} {key}", was.GetValueOrDefault(key), now.GetValueOrDefault(key));
            }
        }

        void Marks(string name, Dictionary<object, object> was, Dictionary<object, object> now)
        {
            foreach (var key in was.Keys.Union(now.Keys))
            {
                Compare($"{name} {key}", was.GetValueOrDefault(key), now.GetValueOrDefault(key));
            }
        }
    }

    private Dictionary<DateTimeOffset, int> ByHour(IEnumerable<(DateTimeOffset At, int Count)> arrivals)
    {
        var grid = new LocalGrid(card.Zone, Hour);
        return arrivals
            .GroupBy(a => grid.Start(a.At).ToUniversalTime())
            .ToDictionary(g => g.Key, g => g.Sum(a => a.Count));
    }
}

using EventFly.Core.Events.Listings;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Discovery;

/// <summary>
/// Friday to Sunday of the week that runs where an event is: for some hours it is Monday in Tokyo and still Sunday in Lima.
/// </summary>
internal static class Weekend
{
    private static readonly TimeSpan FirstToSeeTheSun = TimeSpan.FromHours(14);
    private static readonly TimeSpan LastToSeeIt = TimeSpan.FromHours(-12);

    public static async Task<IQueryable<Listing>> Only(
        IQueryable<Listing> events,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (last, first) = (FridayOf(now.ToOffset(LastToSeeIt)), FridayOf(now.ToOffset(FirstToSeeTheSun)));
        var (lastSunday, firstSunday) = (last.AddDays(2), first.AddDays(2));
        // By then it has begun wherever it is; the index is in the order of instants.
        var latest = now.AddDays(8);
        events = events.Where(e => e.StartsAt <= latest);
        if (last == first)
        {
            return events.Where(e => e.LastDay >= first && e.FirstDay <= firstSunday);
        }

        var zones = await events.Select(e => e.Zone).Distinct().ToListAsync(cancellation);
        var ahead = zones.FindAll(zone => FridayOf(Zone.Local(now, zone)) == first);
        return events.Where(e =>
            ahead.Contains(e.Zone)
                ? e.LastDay >= first && e.FirstDay <= firstSunday
                : e.LastDay >= last && e.FirstDay <= lastSunday
        );
    }

    /// <summary>Of the week from Monday to Sunday.</summary>
    private static DateOnly FridayOf(DateTimeOffset local)
    {
        var today = DateOnly.FromDateTime(local.DateTime);
        var sinceMonday = ((int)today.DayOfWeek + 6) % 7;
        return today.AddDays(4 - sinceMonday);
    }
}

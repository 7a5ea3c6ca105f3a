using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Arrivals;

internal static class AttendanceCounting
{
    public static Task CountArrivals(
        this IAnalyticsDb db,
        EventId id,
        DateTimeOffset start,
        int minutes,
        int by,
        CancellationToken cancellation
    ) =>
        Counting.Move(
            () =>
                db
                    .Arrivals.Where(a => a.Event == id && a.Start == start && a.Minutes == minutes)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.Count, a => a.Count + by), cancellation),
            db.Arrivals,
            new ArrivalBucket
            {
                Event = id,
                Start = start,
                Minutes = minutes,
                Count = by,
            },
            db.SaveChangesAsync,
            cancellation
        );
}

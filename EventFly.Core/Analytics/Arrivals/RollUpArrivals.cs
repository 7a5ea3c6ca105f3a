using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Arrivals;

/// <summary>
/// Moves minutes that are older than a day into hours of the event's own clock. Answers how many minutes it moved; at
/// most <see cref="MostHours"/> hours of minutes in one run, the rest waits for the next.
/// </summary>
public sealed record RollUpArrivals : ICommand<int>
{
    public const int MostHours = 20;

    public static readonly TimeSpan Keep = TimeSpan.FromDays(1);

    public Access Access => Access.System;

    internal sealed class Handler(IAnalyticsDb db, IEventLookup events, TimeProvider time)
        : IHandler<RollUpArrivals, int>
    {
        private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

        public async Task<Result<int>> Handle(RollUpArrivals request, CancellationToken cancellation)
        {
            var horizon = time.GetUtcNow() - Keep;
            var moved = 0;
            for (var hour = 0; hour < MostHours; hour++)
            {
                var oldest = await db
                    .Arrivals.AsNoTracking()
                    .Where(a => a.Minutes == ArrivalBucket.Minute && a.Start < horizon)
                    .OrderBy(a => a.Start)
                    .FirstOrDefaultAsync(cancellation);
                if (oldest is null)
                {
                    break;
                }

                // Whoever counts the event anew has to be done first.
                await db.Attendance.Where(a => a.Event == oldest.Event).Hold(a => a.Tickets, cancellation);
                var zone = (await events.Find(oldest.Event, cancellation))?.Zone ?? "Etc/UTC";
                var start = new LocalGrid(zone, Hour).Start(oldest.Start).ToUniversalTime();
                moved += await MoveHour(oldest.Event, start, cancellation);
            }

            return moved;
        }

        /// <summary>
        /// A minute counts for the hour only if this transaction deleted it, with the count it was read with: another
        /// node that does the same finds nothing to delete, and a count that moved meanwhile waits for the next run.
        /// </summary>
        private async Task<int> MoveHour(EventId id, DateTimeOffset start, CancellationToken cancellation)
        {
            var minutes = await db
                .Arrivals.AsNoTracking()
                .Where(a => a.Event == id && a.Minutes == ArrivalBucket.Minute)
                .Where(a => a.Start >= start && a.Start < start + Hour)
                .OrderBy(a => a.Start)
                .ToListAsync(cancellation);
            var (moved, people) = (0, 0);
            foreach (var minute in minutes)
            {
                var deleted = await db
                    .Arrivals.Where(a => a.Event == id && a.Minutes == ArrivalBucket.Minute)
                    .Where(a => a.Start == minute.Start && a.Count == minute.Count)
                    .ExecuteDeleteAsync(cancellation);
                moved += deleted;
                people += deleted * minute.Count;
            }

            if (people != 0)
            {
                await db.CountArrivals(id, start, ArrivalBucket.Hour, people, cancellation);
            }

            return moved;
        }
    }
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Measures;

/// <summary>Events that were never counted from the beginning, such as those from before this was done; at most 100 at a time.</summary>
public sealed record ListUnmeasuredEvents : IUseCase<IReadOnlyList<EventId>>
{
    private const int Most = 100;
    private const int AtOnce = 1_000;

    public Access Access => Access.System;

    internal sealed class Handler(IAnalyticsDb db, IEventLookup events)
        : IHandler<ListUnmeasuredEvents, IReadOnlyList<EventId>>
    {
        public async Task<Result<IReadOnlyList<EventId>>> Handle(
            ListUnmeasuredEvents request,
            CancellationToken cancellation
        )
        {
            List<EventId> found = [];
            EventId? last = null;
            while (found.Count < Most && await events.All(last, AtOnce, cancellation) is { Count: > 0 } page)
            {
                var measured = await db
                    .Attendance.Where(a => page.Contains(a.Event) && a.MeasuredAt != null)
                    .Select(a => a.Event)
                    .ToListAsync(cancellation);
                found.AddRange(page.Except(measured));
                last = page[^1];
            }

            return found.Take(Most).ToList();
        }
    }
}

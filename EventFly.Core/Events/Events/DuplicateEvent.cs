using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Events;

/// <summary>
/// Plans the same event again, as a draft: same weekday and hour, as many whole weeks later as it takes to lie ahead. Its schedule comes with
/// it; what the original offers and asks is copied by those who know it.
/// </summary>
public sealed record DuplicateEvent(EventId Event) : ICommand<EventCard>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, IReservedSlugs reserved, CopySchedule schedule, TimeProvider time)
        : IHandler<DuplicateEvent, EventCard>
    {
        public async Task<Result<EventCard>> Handle(DuplicateEvent request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var original = await db.Events.AsNoTracking().FirstOrDefaultAsync(e => e.Id == request.Event, cancellation);
            if (original is null)
            {
                return Fault.NotVisible;
            }

            var details = original.Details();
            var weeks = original.StartsAt > now ? 1 : (int)((now - original.StartsAt).TotalDays / 7) + 1;
            var copy = await db.Add(
                original.Organization,
                details.Later(7 * weeks),
                Admission.AsTheOriginal,
                reserved,
                now,
                cancellation,
                copyOf: original.Id
            );
            if (copy.IsDone)
            {
                await schedule.Copy(original.Id, copy.Value.Id, 7 * weeks, cancellation);
            }

            return copy;
        }
    }
}

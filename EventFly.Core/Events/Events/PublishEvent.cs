using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Events;

/// <summary>Shows an event to everybody. Doing it twice changes nothing.</summary>
public sealed record PublishEvent(EventId Event) : ICommand<EventDraft>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, TimeProvider time, IAfterCommit after)
        : IHandler<PublishEvent, EventDraft>
    {
        public async Task<Result<EventDraft>> Handle(PublishEvent request, CancellationToken cancellation)
        {
            var found = await db.Events.FirstOrDefaultAsync(e => e.Id == request.Event, cancellation);
            if (found is null)
            {
                return Fault.NotVisible;
            }

            if (found.Publish(time.GetUtcNow()).Fault is { } fault)
            {
                return fault;
            }

            await db.SaveChangesAsync(cancellation);
            after.Signal(EventTopics.Changed(found.Id));
            return found.ToDraft();
        }
    }
}

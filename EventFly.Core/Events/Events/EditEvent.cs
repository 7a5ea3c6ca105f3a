using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Events;

/// <summary>Changes what is said about an event.</summary>
/// <param name="Version">The one that was looked at while typing; another one is refused as <c>events.changed-meanwhile</c>.</param>
public sealed record EditEvent(EventId Event, EventDetails Details, long Version) : ICommand<EventDraft>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, TimeProvider time, IAfterCommit after) : IHandler<EditEvent, EventDraft>
    {
        public async Task<Result<EventDraft>> Handle(EditEvent request, CancellationToken cancellation)
        {
            var found = await db.Events.FirstOrDefaultAsync(e => e.Id == request.Event, cancellation);
            if (found is null)
            {
                return Fault.NotVisible;
            }

            if (found.Version != request.Version)
            {
                return EventFaults.ChangedMeanwhile;
            }

            if (found.Edit(request.Details, time.GetUtcNow()).Fault is { } fault)
            {
                return fault;
            }

            // Saving at the same moment fails on the version; the runner tries again, and then the check above speaks.
            await db.SaveChangesAsync(cancellation);
            after.Signal(EventTopics.Changed(found.Id));
            return found.ToDraft();
        }
    }
}

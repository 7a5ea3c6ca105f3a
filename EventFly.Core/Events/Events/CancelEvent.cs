using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Events;

/// <summary>Calls an event off, for good. Its page stays and says so.</summary>
/// <param name="Reason">Shown on the page; may be empty.</param>
public sealed record CancelEvent(EventId Event, [property: ManyLines] string Reason) : ICommand<EventDraft>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, TimeProvider time, IAfterCommit after)
        : IHandler<CancelEvent, EventDraft>
    {
        public async Task<Result<EventDraft>> Handle(CancelEvent request, CancellationToken cancellation)
        {
            var found = await db.Events.FirstOrDefaultAsync(e => e.Id == request.Event, cancellation);
            if (found is null)
            {
                return Fault.NotVisible;
            }

            if (found.Cancel(request.Reason, time.GetUtcNow()).Fault is { } fault)
            {
                return fault;
            }

            await db.SaveChangesAsync(cancellation);
            after.Signal(EventTopics.Changed(found.Id));
            return found.ToDraft();
        }
    }
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Sessions;

/// <summary>Takes a session out of the schedule, and out of that of everybody who picked it.</summary>
/// <param name="Version">The one that was looked at; another one is refused as <c>events.schedule-changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record DeleteSession(EventId Event, SessionId Session, long? Version = null) : ICommand<Done>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, IAfterCommit after) : IHandler<DeleteSession, Done>
    {
        public async Task<Result<Done>> Handle(DeleteSession request, CancellationToken cancellation)
        {
            await db.HoldSchedule(request.Event, cancellation);
            var session = await db.Sessions.FirstOrDefaultAsync(
                s => s.Id == request.Session && s.Event == request.Event,
                cancellation
            );
            if (session is null)
            {
                return Fault.NotVisible;
            }

            if (session.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            // Who picked it goes with it: the database cascades.
            db.Sessions.Remove(session);
            after.Signal(EventTopics.Schedule(request.Event));
            return Result.Done;
        }
    }
}

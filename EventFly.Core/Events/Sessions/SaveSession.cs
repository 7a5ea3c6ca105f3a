using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Sessions;

/// <summary>
/// Puts a session into the schedule, or changes one: what it is, when and where. What overlaps is saved all the same, and
/// <see cref="ListSessions"/> warns of it.
/// </summary>
/// <param name="Session">Null: a new one.</param>
/// <param name="Version">The one that was looked at; another one is refused as <c>events.schedule-changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record SaveSession(EventId Event, SessionId? Session, SessionDetails Details, long? Version = null)
    : ICommand<SessionId>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, SessionWriter writer, IAfterCommit after)
        : IHandler<SaveSession, SessionId>
    {
        public async Task<Result<SessionId>> Handle(SaveSession request, CancellationToken cancellation)
        {
            if (await db.HoldSchedule(request.Event, cancellation) is not { } zone)
            {
                return Fault.NotVisible;
            }

            after.Signal(EventTopics.Schedule(request.Event));
            return request.Session is { } known
                ? await Change(known, request, zone, cancellation)
                : await Add(request, zone, cancellation);
        }

        private async Task<Result<SessionId>> Add(SaveSession request, string zone, CancellationToken cancellation)
        {
            if (
                await db.Sessions.CountAsync(s => s.Event == request.Event, cancellation)
                >= Sessions.Session.MostOfEvent
            )
            {
                return ScheduleFaults.EnoughSessions;
            }

            var planned = Sessions.Session.Plan(request.Event, request.Details, zone);
            if ((planned.Fault ?? await db.FaultOfParts(request.Event, request.Details, cancellation)) is { } fault)
            {
                return fault;
            }

            db.Sessions.Add(planned.Value);
            return planned.Value.Id;
        }

        private async Task<Result<SessionId>> Change(
            SessionId id,
            SaveSession request,
            string zone,
            CancellationToken cancellation
        )
        {
            var session = await db.Sessions.FirstOrDefaultAsync(
                s => s.Id == id && s.Event == request.Event,
                cancellation
            );
            if (session is null)
            {
                return Fault.NotVisible;
            }

            if (
                (
                    session.OutdatedFault(request.Version)
                    ?? await db.FaultOfParts(request.Event, request.Details, cancellation)
                ) is
                { } refused
            )
            {
                return refused;
            }

            var changed = await writer.Change(session, request.Details, zone, cancellation);
            return changed.IsDone ? session.Id : changed.Fault;
        }
    }
}

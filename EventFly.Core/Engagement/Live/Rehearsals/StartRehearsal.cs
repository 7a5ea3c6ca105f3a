using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Rehearsals;

/// <summary>Fills the hall with simulated participants for some minutes. The running server picks it up and plays it.</summary>
public sealed record StartRehearsal(EventId Event, int Participants, int Minutes) : ICommand<RehearsalId>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, IAfterCommit after, TimeProvider time)
        : IHandler<StartRehearsal, RehearsalId>
    {
        public async Task<Result<RehearsalId>> Handle(StartRehearsal request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            if (await db.Rehearsals.AnyAsync(r => r.Event == request.Event && r.PurgedAt == null, cancellation))
            {
                return Fault.Refused(
                    "engagement.rehearsal-running",
                    "A rehearsal is already running here. End it first."
                );
            }

            var before = await BegunBefore.Read(db, request.Event, cancellation);
            var started = Rehearsal.Start(request.Event, request.Participants, request.Minutes, before, now);
            if (started.Fault is { } fault)
            {
                return fault;
            }

            db.Rehearsals.Add(started.Value);
            after.Signal(StageTopics.Polls(request.Event));
            return started.Value.Id;
        }
    }
}

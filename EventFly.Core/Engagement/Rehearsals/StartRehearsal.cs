using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>Fills the hall with simulated participants for some minutes. The running server picks it up and plays it.</summary>
public sealed record StartRehearsal(EventId Event, int Participants, int Minutes) : IUseCase<RehearsalId>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, TimeProvider time) : IHandler<StartRehearsal, RehearsalId>
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

            var started = Rehearsal.Start(request.Event, request.Participants, request.Minutes, now);
            if (started.Fault is { } fault)
            {
                return fault;
            }

            db.Rehearsals.Add(started.Value);
            await db.SaveChangesAsync(cancellation);
            return started.Value.Id;
        }
    }
}

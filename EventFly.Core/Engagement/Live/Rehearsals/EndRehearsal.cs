using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Rehearsals;

/// <summary>Sends the simulated audience home now; what it left is cleared away within seconds.</summary>
public sealed record EndRehearsal(EventId Event) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, IAfterCommit after, TimeProvider time) : IHandler<EndRehearsal, Done>
    {
        public async Task<Result<Done>> Handle(EndRehearsal request, CancellationToken cancellation)
        {
            var running = await db
                .Rehearsals.Where(r => r.Event == request.Event && r.PurgedAt == null)
                .ToListAsync(cancellation);
            foreach (var rehearsal in running)
            {
                rehearsal.End(time.GetUtcNow());
            }

            after.Signal(StageTopics.Polls(request.Event));
            return Result.Done;
        }
    }
}

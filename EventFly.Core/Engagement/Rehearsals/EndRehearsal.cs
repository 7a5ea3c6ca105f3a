using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>Sends the simulated audience home now; its votes are removed within seconds.</summary>
public sealed record EndRehearsal(EventId Event) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, TimeProvider time) : IHandler<EndRehearsal, Done>
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

            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
    }
}

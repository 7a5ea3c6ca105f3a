using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Rehearsals;

/// <param name="Participants">Simulated people who come in.</param>
/// <param name="EndsAt">When they go; in the past while what they left is being cleared away.</param>
public sealed record RunningRehearsal(int Participants, DateTimeOffset EndsAt);

/// <summary>The rehearsal in the hall, or the one that is being cleared away; null when there is none.</summary>
public sealed record GetRehearsal(EventId Event) : IUseCase<RunningRehearsal?>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db) : IHandler<GetRehearsal, RunningRehearsal?>
    {
        public async Task<Result<RunningRehearsal?>> Handle(GetRehearsal request, CancellationToken cancellation) =>
            await db
                .Rehearsals.Where(r => r.Event == request.Event && r.PurgedAt == null)
                .OrderByDescending(r => r.EndsAt)
                .Select(r => new RunningRehearsal(r.Participants, r.EndsAt))
                .FirstOrDefaultAsync(cancellation);
    }
}

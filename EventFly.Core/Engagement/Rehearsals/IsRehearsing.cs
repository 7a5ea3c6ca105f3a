using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>Whether a simulated audience is in the hall, or still being cleared away.</summary>
public sealed record IsRehearsing(EventId Event) : IUseCase<bool>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, TimeProvider time) : IHandler<IsRehearsing, bool>
    {
        public async Task<Result<bool>> Handle(IsRehearsing request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            return await db.Rehearsals.AnyAsync(
                r => r.Event == request.Event && r.PurgedAt == null && r.EndsAt > now,
                cancellation
            );
        }
    }
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Discovery;

/// <summary>The tags that the next few hundred public events carry most, at most <paramref name="Most"/>.</summary>
public sealed record PopularTags(int Most) : IUseCase<IReadOnlyList<string>>
{
    private const int LookAt = 300;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IEventsDb db, TimeProvider time) : IHandler<PopularTags, IReadOnlyList<string>>
    {
        public async Task<Result<IReadOnlyList<string>>> Handle(PopularTags request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var tags = await db
                .Events.AsNoTracking()
                .Where(e => e.State == EventState.Published && e.IsListed && e.EndsAt > now)
                .OrderBy(e => e.StartsAt)
                .Take(LookAt)
                .Select(e => e.Tags)
                .ToListAsync(cancellation);
            return tags.SelectMany(t => t)
                .CountBy(t => t)
                .OrderByDescending(t => t.Value)
                .ThenBy(t => t.Key, StringComparer.Ordinal)
                .Take(Math.Clamp(request.Most, 0, 50))
                .Select(t => t.Key)
                .ToList();
        }
    }
}

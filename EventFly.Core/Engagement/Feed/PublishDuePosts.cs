using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>
/// Scheduled posts whose time has come go out, the earliest first. Safe on several nodes at once: whoever saves second
/// meets the other's version, looks again and finds nothing left.
/// </summary>
public sealed record PublishDuePosts : IUseCase<int>
{
    private const int MostAtOnce = 50;

    public Access Access => Access.System;

    internal sealed class Handler(IFeedDb db, PostCargo cargo, TimeProvider time, IAfterCommit after)
        : IHandler<PublishDuePosts, int>
    {
        public async Task<Result<int>> Handle(PublishDuePosts request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var due = await db
                .Posts.Where(p => p.DueAt <= now && p.PublishedAt == null && p.DeletedAt == null)
                .OrderBy(p => p.DueAt)
                .Take(MostAtOnce)
                .ToListAsync(cancellation);
            due.ForEach(post => post.GoOut(now));
            await cargo.Open(due, now, cancellation);
            await db.SaveChangesAsync(cancellation);
            foreach (var feed in due.Select(p => p.Event).Distinct())
            {
                after.Signal(FeedTopics.Feed(feed));
                after.Signal(FeedTopics.Desk(feed));
            }

            return due.Count;
        }
    }
}

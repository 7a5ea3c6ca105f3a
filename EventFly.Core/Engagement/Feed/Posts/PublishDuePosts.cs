using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>
/// Scheduled posts whose time has come go out, the earliest first. Safe on several nodes at once: whoever saves second
/// meets the other's version, looks again and finds nothing left.
/// </summary>
public sealed record PublishDuePosts : ICommand<int>
{
    private const int MostAtOnce = 50;

    public Access Access => Access.System;

    internal sealed class Handler(IFeedDb db, ICarriedQuestions carried, TimeProvider time, IAfterCommit after)
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
            await carried.Open([.. due.Select(p => p.Carrying)], cancellation);
            foreach (var feed in due.Select(p => p.Event).Distinct())
            {
                after.Signal(FeedTopics.Feed(feed));
                after.Signal(FeedTopics.Team(feed));
            }

            return due.Count;
        }
    }
}

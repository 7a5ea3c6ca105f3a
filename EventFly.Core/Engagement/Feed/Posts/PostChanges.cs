using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>What every change of a post has in common: found inside its event, changed, saved, told.</summary>
internal sealed class PostChanges(IFeedDb db, TimeProvider time, IAfterCommit after) : ICollaborator
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public Task<Result<Done>> Change(
        EventId feed,
        PostId id,
        Func<Post, Result<Done>> change,
        CancellationToken cancellation
    ) => Change(feed, id, post => Task.FromResult(change(post)), cancellation);

    public Task<Result<Done>> Change(EventId feed, PostId id, Action<Post> change, CancellationToken cancellation) =>
        Change(
            feed,
            id,
            post =>
            {
                change(post);
                return Result.Done;
            },
            cancellation
        );

    public async Task<Result<Done>> Change(
        EventId feed,
        PostId id,
        Func<Post, Task<Result<Done>>> change,
        CancellationToken cancellation
    )
    {
        if (await db.Posts.FirstOrDefaultAsync(p => p.Id == id && p.Event == feed, cancellation) is not { } post)
        {
            return Fault.NotVisible;
        }

        var changed = await change(post);
        if (changed.IsDone)
        {
            after.Signal(FeedTopics.Feed(feed));
            after.Signal(FeedTopics.Thread(id));
            after.Signal(FeedTopics.Team(feed));
        }

        return changed;
    }
}

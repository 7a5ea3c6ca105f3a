using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>What every change of a post has in common: found inside its event, changed, saved, told.</summary>
internal static class PostChanges
{
    public static Task<Result<Done>> Change(
        this IFeedDb db,
        EventId feed,
        PostId id,
        Action<Post> change,
        IAfterCommit after,
        CancellationToken cancellation
    ) =>
        db.Change(
            feed,
            id,
            post =>
            {
                change(post);
                return Result.Done;
            },
            after,
            cancellation
        );

    public static Task<Result<Done>> Change(
        this IFeedDb db,
        EventId feed,
        PostId id,
        Func<Post, Result<Done>> change,
        IAfterCommit after,
        CancellationToken cancellation
    ) => db.Change(feed, id, post => Task.FromResult(change(post)), after, cancellation);

    public static async Task<Result<Done>> Change(
        this IFeedDb db,
        EventId feed,
        PostId id,
        Func<Post, Task<Result<Done>>> change,
        IAfterCommit after,
        CancellationToken cancellation
    )
    {
        if (await db.Posts.FirstOrDefaultAsync(p => p.Id == id && p.Event == feed, cancellation) is not { } post)
        {
            return Fault.Unknown;
        }

        var changed = await change(post);
        if (changed.IsDone)
        {
            await db.SaveChangesAsync(cancellation);
            after.Signal(FeedTopics.Feed(feed));
            after.Signal(FeedTopics.Thread(id));
            after.Signal(FeedTopics.Desk(feed));
        }

        return changed;
    }
}

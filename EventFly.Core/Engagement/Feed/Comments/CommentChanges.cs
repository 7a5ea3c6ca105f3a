using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Comments;

/// <summary>What every change of one's own comment has in common: found as one's own, changed, saved, told.</summary>
internal sealed class CommentChanges(IFeedDb db, Actor actor, TimeProvider time, IAfterCommit after) : ICollaborator
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public Task<Result<Done>> ChangeOwn(
        EventId feed,
        CommentId id,
        Func<Comment, Result<Done>> change,
        CancellationToken cancellation
    ) => ChangeOwn(feed, id, comment => Task.FromResult(change(comment)), cancellation);

    public async Task<Result<Done>> ChangeOwn(
        EventId feed,
        CommentId id,
        Func<Comment, Task<Result<Done>>> change,
        CancellationToken cancellation
    )
    {
        var comment = await db.Comments.FirstOrDefaultAsync(
            c => c.Id == id && c.Event == feed && c.Author == actor.Account && c.HiddenAt == null,
            cancellation
        );
        if (comment is null)
        {
            return Fault.NotVisible;
        }

        var changed = await change(comment);
        if (changed.IsDone)
        {
            after.Signal(FeedTopics.Thread(comment.Post));
            after.Signal(FeedTopics.Feed(feed));
        }

        return changed;
    }
}

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>What every change of one's own comment has in common: found as one's own, changed, saved, told.</summary>
internal static class CommentChanges
{
    public static async Task<Result<Done>> ChangeOwn(
        this IFeedDb db,
        EventId feed,
        CommentId id,
        Actor actor,
        Func<Comment, Task<Result<Done>>> change,
        IAfterCommit after,
        CancellationToken cancellation
    )
    {
        var comment = await db.Comments.FirstOrDefaultAsync(
            c => c.Id == id && c.Event == feed && c.Author == actor.Account && c.HiddenAt == null,
            cancellation
        );
        if (comment is null)
        {
            return Fault.Unknown;
        }

        var changed = await change(comment);
        if (changed.IsDone)
        {
            await db.SaveChangesAsync(cancellation);
            after.Signal(FeedTopics.Thread(comment.Post));
            after.Signal(FeedTopics.Feed(feed));
        }

        return changed;
    }
}

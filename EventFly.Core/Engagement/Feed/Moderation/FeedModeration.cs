using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Moderation;

/// <summary>What every act of moderation has in common: found inside its event, done, noted in the trail, told.</summary>
public sealed class FeedModeration(
    IFeedDb db,
    IModerationTrail trail,
    ICarriedQuestions carried,
    TimeProvider time,
    IAfterCommit after
) : ICollaborator
{
    internal async Task<Result<Done>> Do(
        EventId feed,
        PostId id,
        ModerationAct act,
        Func<Post, DateTimeOffset, Result<bool>> change,
        CancellationToken cancellation
    )
    {
        var post = await db.Posts.FirstOrDefaultAsync(p => p.Id == id && p.Event == feed, cancellation);
        if (post is null)
        {
            return Fault.NotVisible;
        }

        var changed = change(post, time.GetUtcNow());
        if (changed is { IsDone: true, Value: true } && await Follow(post, act, cancellation) is { } fault)
        {
            return fault;
        }

        return await Do(new FeedSubject(feed, id), act, post.Body, changed, cancellation);
    }

    internal async Task<Result<Done>> Do(
        EventId feed,
        CommentId id,
        ModerationAct act,
        Func<Comment, DateTimeOffset, Result<bool>> change,
        CancellationToken cancellation
    )
    {
        var comment = await db.Comments.FirstOrDefaultAsync(c => c.Id == id && c.Event == feed, cancellation);
        return comment is null
            ? Fault.NotVisible
            : await Do(
                new FeedSubject(feed, comment.Post, id),
                act,
                comment.Body,
                change(comment, time.GetUtcNow()),
                cancellation
            );
    }

    /// <summary>Closes what readers reported about it: the team has looked.</summary>
    /// <returns>How many reports that were.</returns>
    internal Task<int> Settle(FeedSubject subject, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db
            .Reports.Where(r => r.Event == subject.Event && r.Subject == subject.Id && r.ClosedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, now), cancellation);
    }

    internal void Note(FeedSubject subject, ModerationAct act, string words) =>
        trail.Note(subject.Event, act, subject.Id, words);

    internal void Tell(FeedSubject subject)
    {
        after.Signal(FeedTopics.Feed(subject.Event));
        after.Signal(FeedTopics.Thread(subject.Post));
        after.Signal(FeedTopics.Team(subject.Event));
    }

    /// <summary>The poll or quiz that a post carries goes and comes with it.</summary>
    private async Task<Fault?> Follow(Post post, ModerationAct act, CancellationToken cancellation)
    {
        if (act is ModerationAct.PostHidden or ModerationAct.PostDeleted)
        {
            await carried.Withdraw(post.Carrying, cancellation);
        }

        return act is ModerationAct.PostRestored or ModerationAct.PostShown
            ? await carried.BringBack(post.Carrying, cancellation)
            : null;
    }

    private async Task<Result<Done>> Do(
        FeedSubject subject,
        ModerationAct act,
        string words,
        Result<bool> changed,
        CancellationToken cancellation
    )
    {
        if (changed.Fault is { } fault)
        {
            return fault;
        }

        if (changed.Value)
        {
            Note(subject, act, words);
            Tell(subject);
        }

        if (act is ModerationAct.PostHidden or ModerationAct.PostDeleted or ModerationAct.CommentHidden)
        {
            await Settle(subject, cancellation);
        }

        return Result.Done;
    }
}

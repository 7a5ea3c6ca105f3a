using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>
/// Polls that posts carry. They open when their post goes out, in the same commit, and close when it is hidden or deleted:
/// nobody answers what nobody can see. A post that comes back brings its poll back closed; the host opens it again.
/// </summary>
public sealed class PostPolls(IEngagementDb db, IBallotBox ballots, IAccessGate gate, Actor actor, IAfterCommit after)
{
    /// <summary>Gives a poll that was never asked to a post, for hosts. From here on it waits for that post.</summary>
    internal async Task<Result<Done>> Give(EventId @event, PollId? id, CancellationToken cancellation)
    {
        if (id is not { } asked)
        {
            return Result.Done;
        }

        if (
            await db.FindPoll(@event, asked, cancellation) is not { } poll
            || !await gate.Allows(actor, EngagementPermissions.Host, @event, cancellation)
        )
        {
            return Fault.Unknown;
        }

        after.Signal(StageTopics.Polls(@event));
        return poll.GiveToFeed();
    }

    /// <summary>These posts have gone out.</summary>
    internal async Task Open(IEnumerable<Post> posts, DateTimeOffset now, CancellationToken cancellation)
    {
        var ids = posts.Select(p => p.Poll).OfType<PollId>().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        foreach (var poll in await db.Polls.Where(p => ids.Contains(p.Id)).ToListAsync(cancellation))
        {
            poll.OpenInFeed(now);
            if (poll.State is PollState.Open)
            {
                await db.BeginRound(poll, now, cancellation);
            }

            after.Signal(StageTopics.Polls(poll.Event));
        }
    }

    /// <summary>The post is taken out of sight; what was answered before that counts.</summary>
    internal async Task Withdraw(Post post, DateTimeOffset now, CancellationToken cancellation)
    {
        if (post.Poll is not { } id)
        {
            return;
        }

        await ballots.SettleVotes(cancellation);
        if (await db.FindPoll(post.Event, id, cancellation) is not { } poll)
        {
            return;
        }

        if (post.PublishedAt is null)
        {
            poll.TakeFromFeed();
        }
        else if (poll.IsInOwnTime)
        {
            poll.Close(await db.CountVotes(poll, cancellation), now);
        }

        after.Signal(StageTopics.Polls(post.Event));
        after.Signal(FeedTopics.Poll(id));
    }

    /// <summary>The post is back. One that still waits takes its poll again, if that was not asked elsewhere meanwhile.</summary>
    internal async Task<Result<Done>> BringBack(Post post, CancellationToken cancellation)
    {
        if (post.Poll is not { } id || await db.FindPoll(post.Event, id, cancellation) is not { } poll)
        {
            return Result.Done;
        }

        after.Signal(StageTopics.Polls(post.Event));
        after.Signal(FeedTopics.Poll(id));
        return post.PublishedAt is null ? poll.GiveToFeed() : Result.Done;
    }
}

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>
/// Polls that posts carry. They open when their post goes out, in the same commit, and close when it is hidden or deleted:
/// nobody answers what nobody can see. A post that comes back brings its poll back closed; the host opens it again.
/// </summary>
internal sealed class CarriedPolls(
    ILiveDb db,
    StageDirector director,
    IAccessGate gate,
    Actor actor,
    IAfterCommit after
) : ICollaborator
{
    /// <summary>Gives a poll that was never asked to a post, for hosts. From here on it waits for that post.</summary>
    public async Task<Result<Done>> Give(EventId @event, PollId? id, CancellationToken cancellation)
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
            return Fault.NotVisible;
        }

        after.Signal(StageTopics.Polls(@event));
        return poll.GiveToFeed();
    }

    /// <summary>These posts have gone out.</summary>
    public async Task Open(IEnumerable<CarryingPost> posts, CancellationToken cancellation)
    {
        var ids = posts.Select(p => p.Poll).OfType<PollId>().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        foreach (var poll in await db.Polls.Where(p => ids.Contains(p.Id)).ToListAsync(cancellation))
        {
            poll.OpenInFeed(director.Now);
            if (poll.State is PollState.Open)
            {
                await director.BeginRound(poll, cancellation);
            }

            after.Signal(StageTopics.Polls(poll.Event));
        }
    }

    /// <summary>The post is taken out of sight; what was answered before that counts.</summary>
    public async Task Withdraw(CarryingPost post, CancellationToken cancellation)
    {
        if (post.Poll is not { } id)
        {
            return;
        }

        if (await db.FindPoll(post.Event, id, cancellation) is not { } poll)
        {
            return;
        }

        if (post.PublishedAt is null)
        {
            poll.TakeFromFeed();
        }
        else if (poll.IsSelfPaced)
        {
            director.Close(poll);
        }

        after.Signal(StageTopics.Polls(post.Event));
        after.Signal(FeedTopics.Poll(id));
    }

    /// <summary>The post is back. One that still waits takes its poll again, if that was not asked elsewhere meanwhile.</summary>
    public async Task<Result<Done>> BringBack(CarryingPost post, CancellationToken cancellation)
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

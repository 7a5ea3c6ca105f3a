using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>The few loads that every control of the stage begins with.</summary>
internal static class StageDirector
{
    public static Task<Poll?> FindPoll(
        this IEngagementDb db,
        EventId @event,
        PollId poll,
        CancellationToken cancellation
    ) => db.Polls.FirstOrDefaultAsync(p => p.Id == poll && p.Event == @event && p.Quiz == null, cancellation);

    /// <summary>The event's stage; a new, empty one when it has none yet.</summary>
    public static async Task<Stage> StageOf(this IEngagementDb db, EventId @event, CancellationToken cancellation)
    {
        var stage = await db.Stages.FirstOrDefaultAsync(s => s.Event == @event, cancellation);
        if (stage is null)
        {
            stage = Stage.For(@event);
            db.Stages.Add(stage);
        }

        return stage;
    }

    public static Task<int> CountVotes(this IEngagementDb db, Poll poll, CancellationToken cancellation) =>
        db
            .Rounds.Where(r => r.Poll == poll.Id && r.Round == poll.Round)
            .Select(r => r.Voters)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>One question at a time: whatever is open on stage closes.</summary>
    public static async Task CloseOpenPolls(
        this IEngagementDb db,
        EventId @event,
        PollId? except,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var open = await db
            .Polls.Where(p => p.Event == @event && p.State == PollState.Open && !p.IsInOwnTime && p.Id != except)
            .ToListAsync(cancellation);
        foreach (var poll in open)
        {
            poll.Close(await db.CountVotes(poll, cancellation), now);
        }
    }

    /// <summary>Votes of a round are counted from here on; of one that goes on, as before.</summary>
    public static async Task BeginRound(
        this IEngagementDb db,
        Poll poll,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (!await db.Rounds.AnyAsync(r => r.Poll == poll.Id && r.Round == poll.Round, cancellation))
        {
            db.Rounds.Add(
                new PollRound
                {
                    Poll = poll.Id,
                    Round = poll.Round,
                    OpenedAt = now,
                }
            );
        }
    }

    /// <summary>An opened poll takes the stage; what was open until now closes, and a new round begins to be counted.</summary>
    public static async Task PutOnStage(
        this IEngagementDb db,
        Poll poll,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        await db.CloseOpenPolls(poll.Event, except: poll.Id, now, cancellation);
        await db.BeginRound(poll, now, cancellation);
        var stage = await db.StageOf(poll.Event, cancellation);
        if (poll.Quiz is { } quiz)
        {
            stage.Show(quiz, poll.Id);
        }
        else
        {
            stage.Show(poll.Id);
        }
    }

    /// <summary>Save, and let every screen know, the feed's too.</summary>
    public static Task<Result<Done>> Show(
        this IEngagementDb db,
        IAfterCommit after,
        Poll poll,
        CancellationToken cancellation
    )
    {
        after.Signal(FeedTopics.Poll(poll.Id));
        if (poll.IsInOwnTime)
        {
            after.Signal(FeedTopics.Feed(poll.Event));
        }

        return db.Show(after, poll.Event, cancellation);
    }

    /// <summary>Save, and let every screen know.</summary>
    public static async Task<Result<Done>> Show(
        this IEngagementDb db,
        IAfterCommit after,
        EventId @event,
        CancellationToken cancellation
    )
    {
        await db.SaveChangesAsync(cancellation);
        after.Signal(StageTopics.Stage(@event));
        after.Signal(StageTopics.Polls(@event));
        return Result.Done;
    }
}

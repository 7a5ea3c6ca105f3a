using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Stages;

/// <summary>Puts polls and questions on the stage and takes them off, and lets every screen know.</summary>
internal sealed class StageDirector(ILiveDb db, IRoundSealer sealer, IAfterCommit after, TimeProvider time)
    : ICollaborator
{
    private readonly List<(PollId, int)> _closed = [];

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>One question at a time: whatever is open on stage closes.</summary>
    public async Task CloseOpenPolls(EventId @event, PollId? except, CancellationToken cancellation)
    {
        var open = await db
            .Polls.Where(p => p.Event == @event && p.State == PollState.Open && !p.IsSelfPaced && p.Id != except)
            .ToListAsync(cancellation);
        open.ForEach(poll => Close(poll));
    }

    /// <summary>Closes a poll now, and has the round sealed when this is committed.</summary>
    public Result<Done> Close(Poll poll)
    {
        var closed = poll.Close(Now);
        if (closed.IsDone && !poll.IsSealed)
        {
            if (_closed.Count == 0)
            {
                after.Then(() => sealer.Closed(_closed));
            }

            _closed.Add((poll.Id, poll.Round));
        }

        return closed;
    }

    /// <summary>Votes of a round are counted from here on; of one that goes on, as before.</summary>
    public async Task BeginRound(Poll poll, CancellationToken cancellation)
    {
        if (!await db.Rounds.AnyAsync(r => r.Poll == poll.Id && r.Round == poll.Round, cancellation))
        {
            db.Rounds.Add(
                new PollRound
                {
                    Poll = poll.Id,
                    Round = poll.Round,
                    OpenedAt = Now,
                }
            );
        }
    }

    /// <summary>An opened poll takes the stage; what was open until now closes, and a new round begins to be counted.</summary>
    public async Task PutOnStage(Poll poll, CancellationToken cancellation)
    {
        await CloseOpenPolls(poll.Event, except: poll.Id, cancellation);
        await BeginRound(poll, cancellation);
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

    /// <summary>A quiz in the feed is over: its answers are shown, all at once, and with them the key.</summary>
    public async Task EndInFeed(Quiz quiz, CancellationToken cancellation)
    {
        quiz.End();
        (await db.LatestRunOf(quiz, cancellation))!.ReleaseKey(Now);
        foreach (var question in await db.QuestionsOf(quiz.Id, cancellation))
        {
            Close(question);
            question.Solve();
        }
    }

    /// <summary>Lets every screen know of a poll, the feed's too.</summary>
    public Result<Done> Tell(Poll poll)
    {
        after.Signal(FeedTopics.Poll(poll.Id));
        if (poll.IsSelfPaced)
        {
            after.Signal(FeedTopics.Feed(poll.Event));
        }

        return Tell(poll.Event);
    }

    /// <summary>Lets every screen know of the stage.</summary>
    public Result<Done> Tell(EventId @event)
    {
        after.Signal(StageTopics.Stage(@event));
        after.Signal(StageTopics.Polls(@event));
        return Result.Done;
    }
}

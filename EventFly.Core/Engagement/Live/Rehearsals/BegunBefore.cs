using System.Text.Json;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Rehearsals;

/// <summary>Where a poll was when the rehearsal began.</summary>
internal sealed record PollBefore(
    PollId Id,
    int Round,
    PollState State,
    bool IsRevealed,
    bool IsSolved,
    bool IsSelfPaced,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt
);

/// <summary>Where a quiz was when the rehearsal began.</summary>
internal sealed record QuizBefore(QuizId Id, int Run, QuizPhase Phase, int Number, int PodiumStep, bool IsSelfPaced);

/// <summary>
/// All that had begun in an event before a rehearsal did; what is not in it was ready, and goes back to that. A round, and a
/// quiz of which a question was asked, is real once it has begun: it loses the simulated votes and nothing else.
/// </summary>
internal sealed record BegunBefore(IReadOnlyList<PollBefore> Polls, IReadOnlyList<QuizBefore> Quizzes)
{
    /// <summary>Waits for whoever puts something on the stage at this moment: it has begun before, or begins after.</summary>
    public static async Task<BegunBefore> Read(ILiveDb db, EventId @event, CancellationToken cancellation)
    {
        await db.StageOf(@event, cancellation);
        await db.Stages.Where(s => s.Event == @event).Hold(s => s.Poll, cancellation);
        var polls = await db
            .Polls.AsNoTracking()
            .Where(p => p.Event == @event && p.State != PollState.Draft)
            .Select(p => new PollBefore(
                p.Id,
                p.Round,
                p.State,
                p.IsRevealed,
                p.IsSolved,
                p.IsSelfPaced,
                p.OpenedAt,
                p.ClosedAt
            ))
            .ToListAsync(cancellation);
        var quizzes = await db
            .Quizzes.AsNoTracking()
            .Where(q => q.Event == @event && q.Run > 0)
            .Select(q => new QuizBefore(q.Id, q.Run, q.Phase, q.Number, q.PodiumStep, q.IsSelfPaced))
            .ToListAsync(cancellation);
        return new BegunBefore(polls, quizzes);
    }

    public static BegunBefore Parse(string json) => JsonSerializer.Deserialize<BegunBefore>(json)!;

    public string Write() => JsonSerializer.Serialize(this);

    public PollBefore? Of(PollId poll) => Polls.FirstOrDefault(p => p.Id == poll);

    public QuizBefore? Of(QuizId quiz) => Quizzes.FirstOrDefault(q => q.Id == quiz);

    /// <summary>Its round began in the rehearsal. What is in the feed now was never on stage.</summary>
    public bool IsNew(Poll poll) =>
        poll is { State: not PollState.Draft, IsSelfPaced: false } && Of(poll.Id)?.Round != poll.Round;

    /// <summary>It was closed and goes on in the rehearsal.</summary>
    public bool IsReopened(Poll poll) =>
        poll is { State: PollState.Open, IsSelfPaced: false }
        && Of(poll.Id) is { State: PollState.Closed } before
        && before.Round == poll.Round;

    /// <summary>It was started in the rehearsal, or its first question asked.</summary>
    public bool IsNew(Quiz quiz) =>
        quiz is { Run: > 0, IsSelfPaced: false }
        && (
            Of(quiz.Id) is not { } before
            || before.Run != quiz.Run
            || (before.Phase is QuizPhase.Lobby && quiz.Phase is not QuizPhase.Lobby)
        );
}

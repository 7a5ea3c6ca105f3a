using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Receipts;

/// <summary>Reads how a quiz went for the device that asks, question by question.</summary>
internal sealed class ReceiptReading(ILiveDb db, Actor actor) : ICollaborator
{
    public async Task<Result<Receipt>> Of(EventId @event, QuizId? chosen, CancellationToken cancellation)
    {
        if (actor.Participant is not { } me)
        {
            return PollFaults.NoDevice;
        }

        var run = await db
            .QuizRuns.AsNoTracking()
            .Join(db.Quizzes.Where(q => q.Event == @event), r => r.Quiz, q => q.Id, (Run, Quiz) => new { Run, Quiz })
            .Where(r => chosen == null || (r.Quiz.Id == chosen && r.Run.IsSelfPaced))
            .OrderBy(r => r.Run.IsSelfPaced)
            .ThenByDescending(r => r.Run.StartedAt)
            .FirstOrDefaultAsync(cancellation);
        if (run is null)
        {
            return Fault.NotFound("No quiz was played here yet.");
        }

        var (quiz, number) = (run.Quiz, run.Run.Run);
        var questions = await Questions(quiz, run.Run, cancellation);
        var ids = questions.Select(q => q.Id).ToList();
        var mine = await db
            .Ballots.AsNoTracking()
            .Where(b => ids.Contains(b.Poll) && b.Round == number && b.Participant == me)
            .ToDictionaryAsync(b => b.Poll, cancellation);
        var turns = await db
            .QuestionTurns.AsNoTracking()
            .Where(t => ids.Contains(t.Poll) && t.Round == number && t.Participant == me)
            .ToDictionaryAsync(t => t.Poll, cancellation);
        var factor = await db
            .Participants.Where(p => p.Event == @event && p.Participant == me)
            .Select(p => (double?)p.TimeFactor)
            .FirstOrDefaultAsync(cancellation);
        return new Receipt(
            quiz.Id,
            number,
            quiz.Title,
            !quiz.IsRunning,
            run.Run.IsSelfPaced,
            !quiz.IsRunning && run.Run.KeyReleasedAt is not null,
            run.Run.Commitment,
            Lines(
                quiz,
                questions.Select(q =>
                {
                    var turn = turns.GetValueOrDefault(q.Id);
                    return LineOf(
                        q,
                        run.Run.IsSelfPaced ? turn?.AskedAt : q.OpenedAt,
                        mine.GetValueOrDefault(q.Id),
                        turn?.TimeFactor ?? factor ?? 1
                    );
                })
            )
        );
    }

    /// <summary>Those whose answers may be known. While the same are asked for again on stage, the feed's are not.</summary>
    private async Task<List<Poll>> Questions(Quiz quiz, QuizRun run, CancellationToken cancellation)
    {
        var questions = db.Polls.AsNoTracking().Where(p => p.Quiz == quiz.Id);
        var shown = run.IsSelfPaced
            ? questions.Where(_ => !quiz.IsRunning)
            : questions.Where(p => p.Round == run.Run && p.IsSolved && p.OpenedAt != null);
        return await shown.OrderBy(p => p.Number).ToListAsync(cancellation);
    }

    private static List<ReceiptLine> Lines(Quiz quiz, IEnumerable<ReceiptLine> asked)
    {
        var lines = new List<ReceiptLine>();
        foreach (var line in asked)
        {
            var streak = line.Rightness >= 1 ? (lines.LastOrDefault()?.Streak ?? 0) + 1 : 0;
            var bonus = quiz.RewardsStreaks ? Scoreboard.StreakBonus(streak) : 0;
            lines.Add(line with { Streak = streak, Bonus = bonus });
        }

        return lines;
    }

    private static ReceiptLine LineOf(Poll question, DateTimeOffset? opened, Ballot? ballot, double factor)
    {
        var marking = question.Marking!;
        Answer? answer = ballot?.Answer is { } text ? new Answer(text) : null;
        return new(
            question.Number,
            PollSheet.Of(question),
            new Answer(marking.Right),
            marking.Tolerance,
            marking.Explanation,
            opened,
            answer,
            ballot?.CastAt,
            ballot?.ElapsedMilliseconds,
            ballot?.AllowedMilliseconds ?? (int)(marking.Seconds * 1_000 * factor),
            Scoring.MostOf(marking),
            marking.RewardsSpeed,
            answer is { } given ? Scoring.Rightness(question.Kind, marking, given) : null,
            ballot?.Points ?? 0,
            0,
            0
        );
    }
}

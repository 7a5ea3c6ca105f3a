using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>How one question was scored for one participant; every figure is the server's own.</summary>
/// <param name="OpenedAt">In the feed, when this participant was asked it; null there when they never were.</param>
/// <param name="Answer">Null when it was not answered.</param>
/// <param name="AnsweredAt">When the answer arrived at the server.</param>
/// <param name="Milliseconds">From the opening to the arrival: t in the formula.</param>
/// <param name="AllowedMilliseconds">For this participant, extra time included: T in the formula; 0 when unlimited.</param>
/// <param name="MostPoints">P in the formula.</param>
/// <param name="Rightness">0 to 1; null when it was not answered.</param>
/// <param name="Points">What it earned, streak bonus not included.</param>
/// <param name="Streak">Right answers in a row, this one included.</param>
/// <param name="Bonus">What the streak earned on top; 0 where streaks do not count.</param>
public sealed record ReceiptLine(
    int Number,
    PollSheet Sheet,
    Answer Right,
    decimal Tolerance,
    string Explanation,
    DateTimeOffset? OpenedAt,
    Answer? Answer,
    DateTimeOffset? AnsweredAt,
    int? Milliseconds,
    int AllowedMilliseconds,
    int MostPoints,
    bool RewardsSpeed,
    double? Rightness,
    int Points,
    int Streak,
    int Bonus
);

/// <param name="IsInOwnTime">It was played in the feed, else on stage.</param>
/// <param name="Lines">Questions whose answer was revealed, in order.</param>
public sealed record Receipt(
    QuizId Quiz,
    int Run,
    string Title,
    bool IsOver,
    bool IsInOwnTime,
    string Commitment,
    IReadOnlyList<ReceiptLine> Lines
)
{
    /// <summary>The score on the leaderboard.</summary>
    public int Total => Lines.Sum(l => l.Points + l.Bonus);
}

/// <summary>A quiz of an event as it went for the device that asks.</summary>
/// <param name="Quiz">One that was played in the feed; null for the latest on stage, or in the feed where there was none.</param>
public sealed record ReadReceipt(EventId Event, QuizId? Quiz = null) : IUseCase<Receipt>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IEngagementDb db, Actor actor) : IHandler<ReadReceipt, Receipt>
    {
        public async Task<Result<Receipt>> Handle(ReadReceipt request, CancellationToken cancellation)
        {
            if (actor.Participant is not { } me)
            {
                return PollFaults.NoDevice;
            }

            var run = await db
                .QuizRuns.AsNoTracking()
                .Join(
                    db.Quizzes.Where(q => q.Event == request.Event),
                    r => r.Quiz,
                    q => q.Id,
                    (Run, Quiz) => new { Run, Quiz }
                )
                .Where(r => request.Quiz == null || (r.Quiz.Id == request.Quiz && r.Run.IsInOwnTime))
                .OrderBy(r => r.Run.IsInOwnTime)
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
                .Participants.Where(p => p.Event == request.Event && p.Participant == me)
                .Select(p => (double?)p.TimeFactor)
                .FirstOrDefaultAsync(cancellation);
            return new Receipt(
                quiz.Id,
                number,
                quiz.Title,
                !quiz.IsRunning,
                run.Run.IsInOwnTime,
                run.Run.Commitment,
                Lines(
                    quiz,
                    questions.Select(q =>
                    {
                        var turn = turns.GetValueOrDefault(q.Id);
                        return LineOf(
                            q,
                            run.Run.IsInOwnTime ? turn?.AskedAt : q.OpenedAt,
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
            var shown = run.IsInOwnTime
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
}

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>How one question was scored for one participant; every figure is the server's own.</summary>
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
    DateTimeOffset OpenedAt,
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

/// <param name="Lines">Questions whose answer was revealed, in order.</param>
public sealed record Receipt(
    QuizId Quiz,
    int Run,
    string Title,
    bool IsOver,
    string Commitment,
    IReadOnlyList<ReceiptLine> Lines
)
{
    /// <summary>The score on the leaderboard.</summary>
    public int Total => Lines.Sum(l => l.Points + l.Bonus);
}

/// <summary>The latest quiz of an event as it went for the device that asks.</summary>
public sealed record ReadReceipt(EventId Event) : IUseCase<Receipt>
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
                .OrderByDescending(r => r.Run.StartedAt)
                .FirstOrDefaultAsync(cancellation);
            if (run is null)
            {
                return Fault.NotFound("No quiz was played here yet.");
            }

            var (quiz, number) = (run.Quiz, run.Run.Run);
            var questions = await db
                .Polls.AsNoTracking()
                .Where(p => p.Quiz == quiz.Id && p.Round == number && p.IsSolved && p.OpenedAt != null)
                .OrderBy(p => p.Number)
                .ToListAsync(cancellation);
            var ids = questions.Select(q => q.Id).ToList();
            var mine = await db
                .Ballots.AsNoTracking()
                .Where(b => ids.Contains(b.Poll) && b.Round == number && b.Participant == me)
                .ToDictionaryAsync(b => b.Poll, cancellation);
            var factor = await db
                .Participants.Where(p => p.Event == request.Event && p.Participant == me)
                .Select(p => (double?)p.TimeFactor)
                .FirstOrDefaultAsync(cancellation);
            return new Receipt(
                quiz.Id,
                number,
                quiz.Title,
                !quiz.IsRunning,
                run.Run.Commitment,
                Lines(quiz, questions, mine, factor ?? 1)
            );
        }

        private static List<ReceiptLine> Lines(
            Quiz quiz,
            List<Poll> questions,
            Dictionary<PollId, Ballot> mine,
            double factor
        )
        {
            var lines = new List<ReceiptLine>();
            foreach (var question in questions)
            {
                var line = LineOf(question, mine.GetValueOrDefault(question.Id), factor);
                var streak = line.Rightness >= 1 ? (lines.LastOrDefault()?.Streak ?? 0) + 1 : 0;
                var bonus = quiz.RewardsStreaks ? Scoreboard.StreakBonus(streak) : 0;
                lines.Add(line with { Streak = streak, Bonus = bonus });
            }

            return lines;
        }

        private static ReceiptLine LineOf(Poll question, Ballot? ballot, double factor)
        {
            var marking = question.Marking!;
            Answer? answer = ballot?.Answer is { } text ? new Answer(text) : null;
            return new(
                question.Number,
                PollSheet.Of(question),
                new Answer(marking.Right),
                marking.Tolerance,
                marking.Explanation,
                question.OpenedAt!.Value,
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

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>The latest playing of a quiz, as far as its answers were revealed.</summary>
/// <param name="Solved">In order.</param>
internal sealed record PlayedQuiz(Quiz Quiz, Scoreboard Board, IReadOnlyList<Poll> Solved)
{
    public static async Task<Result<PlayedQuiz>> Read(ILiveDb db, EventId of, QuizId id, CancellationToken cancellation)
    {
        var quiz = await db.Quizzes.AsNoTracking().FirstOrDefaultAsync(q => q.Id == id && q.Event == of, cancellation);
        if (quiz is null)
        {
            return Fault.NotVisible;
        }

        if (quiz.Run == 0)
        {
            return QuizFaults.NotPlayed;
        }

        var board = await QuizScores.Count(db, quiz, Scoreboard.Empty, cancellation);
        var solved = await db
            .Polls.AsNoTracking()
            .Where(p => p.Quiz == quiz.Id && p.Round == quiz.Run && p.IsSolved)
            .OrderBy(p => p.Number)
            .ToListAsync(cancellation);
        return new PlayedQuiz(quiz, board, solved);
    }

    public async Task<IReadOnlyList<QuestionReport>> Questions(ILiveDb db, CancellationToken cancellation)
    {
        var ids = Solved.Select(q => q.Id).ToList();
        var given = await db
            .Ballots.Where(b => ids.Contains(b.Poll) && b.Round == Quiz.Run && b.Answer != null)
            .GroupBy(b => new { b.Poll, b.Answer })
            .Select(g => new Given(
                g.Key.Poll,
                g.Key.Answer!,
                g.Count(),
                g.Sum(b => (long)(b.ElapsedMilliseconds ?? 0))
            ))
            .ToListAsync(cancellation);
        var byQuestion = given.ToLookup(g => g.Question);
        return [.. Solved.Select(q => Report(q, [.. byQuestion[q.Id]]))];
    }

    /// <summary>Best first.</summary>
    public async Task<IReadOnlyList<(ParticipantId Key, PlayerReport Report)>> Players(
        ILiveDb db,
        int most,
        CancellationToken cancellation
    )
    {
        var best = Board.Ranking.Take(most).ToList();
        var names = await db.NamesOf(Quiz, [.. best.Select(b => b.Key)], cancellation);
        return
        [
            .. best.Select(player =>
            {
                var (name, team) = names[player.Key];
                var standing = player.Value;
                var report = new PlayerReport(
                    standing.Rank,
                    name,
                    team,
                    standing.Points,
                    standing.Right,
                    standing.Milliseconds
                );
                return (player.Key, report);
            }),
        ];
    }

    private static QuestionReport Report(Poll question, List<Given> given)
    {
        var marking = question.Marking!;
        var answers = given.Sum(g => g.Count);
        var isRight = given.ToLookup(g => Scoring.Rightness(question.Kind, marking, new Answer(g.Answer)) >= 1);
        var wrong = isRight[false].MaxBy(g => g.Count);
        return new QuestionReport(
            question.Number,
            PollSheet.Of(question),
            new Answer(marking.Right),
            marking.Tolerance,
            answers,
            answers == 0 ? 0 : Math.Round(100.0 * isRight[true].Sum(g => g.Count) / answers, 1),
            answers == 0 ? null : (int)(given.Sum(g => g.Milliseconds) / answers),
            wrong is null ? null : new Answer(wrong.Answer),
            wrong?.Count ?? 0
        );
    }

    private sealed record Given(PollId Question, string Answer, int Count, long Milliseconds);
}

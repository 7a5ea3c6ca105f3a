using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>Scores are the sum of what is in the ballots: counted anew they are the same, on every server.</summary>
public static class QuizScores
{
    /// <summary>Goes on from a scoreboard of the same run: only questions that were solved since are read.</summary>
    public static async Task<Scoreboard> Count(
        IEngagementDb db,
        Quiz quiz,
        Scoreboard board,
        CancellationToken cancellation
    )
    {
        var solved = await db
            .Polls.AsNoTracking()
            .Where(p => p.Quiz == quiz.Id && p.Round == quiz.Run && p.IsSolved && p.Number > board.Questions)
            .OrderBy(p => p.Number)
            .ToListAsync(cancellation);
        foreach (var question in solved)
        {
            var ballots = await db
                .Ballots.AsNoTracking()
                .Where(b => b.Poll == question.Id && b.Round == quiz.Run && b.Answer != null)
                .Select(b => new
                {
                    b.Participant,
                    b.Answer,
                    b.Points,
                    b.ElapsedMilliseconds,
                })
                .ToListAsync(cancellation);
            board = board.After(
                [
                    .. ballots.Select(b => new ScoredAnswer(
                        b.Participant,
                        b.Points ?? 0,
                        b.ElapsedMilliseconds ?? 0,
                        Scoring.Rightness(question.Kind, question.Marking!, new Answer(b.Answer!))
                    )),
                ],
                question.Marking!.Seconds * 1_000L,
                quiz.RewardsStreaks
            );
        }

        return board;
    }
}

using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>Scores are the sum of what is in the ballots: counted anew they are the same, on every server.</summary>
public static class QuizScores
{
    /// <summary>Goes on from a scoreboard of the same run: only questions that were solved since are read.</summary>
    public static async Task<Scoreboard> Count(ILiveDb db, Quiz quiz, Scoreboard board, CancellationToken cancellation)
    {
        var solved = await db
            .Polls.AsNoTracking()
            .Where(p => p.Quiz == quiz.Id && p.Round == quiz.Run && p.IsSolved && p.Number > board.Questions)
            .OrderBy(p => p.Number)
            .ToListAsync(cancellation);
        return await Add(db, quiz, quiz.Run, solved, board, cancellation);
    }

    /// <summary>
    /// As it went in the feed, once it is over there. All its questions count, also while the quiz is played again on stage.
    /// </summary>
    internal static async Task<Scoreboard> CountInFeed(ILiveDb db, Quiz quiz, CancellationToken cancellation)
    {
        var questions = await db
            .Polls.AsNoTracking()
            .Where(p => p.Quiz == quiz.Id)
            .OrderBy(p => p.Number)
            .ToListAsync(cancellation);
        return await Add(db, quiz, Poll.FeedRound, questions, Scoreboard.Empty, cancellation);
    }

    private static async Task<Scoreboard> Add(
        ILiveDb db,
        Quiz quiz,
        int run,
        List<Poll> questions,
        Scoreboard board,
        CancellationToken cancellation
    )
    {
        foreach (var question in questions)
        {
            var ballots = await db
                .Ballots.AsNoTracking()
                .Where(b => b.Poll == question.Id && b.Round == run && b.Answer != null)
                .Select(b => new
                {
                    b.Participant,
                    b.Answer,
                    b.Points,
                    b.ElapsedMilliseconds,
                })
                .ToListAsync(cancellation);
            // Where speed earns nothing, it decides nothing among equals either.
            var isTimed = Scoring.CountsSpeed(question.Marking!);
            board = board.After(
                [
                    .. ballots.Select(b => new ScoredAnswer(
                        b.Participant,
                        b.Points ?? 0,
                        isTimed ? b.ElapsedMilliseconds ?? 0 : 0,
                        Scoring.Rightness(question.Kind, question.Marking!, new Answer(b.Answer!))
                    )),
                ],
                isTimed ? question.Marking!.Seconds * 1_000L : 0,
                quiz.RewardsStreaks
            );
        }

        return board;
    }
}

using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>Reads the quiz on stage. Scores are the sum of what is in the ballots; only questions solved since are read.</summary>
internal static class QuizLoader
{
    public static async Task<HallQuiz> Read(
        EventFlyDbContext db,
        Hall hall,
        Quiz quiz,
        Poll? poll,
        CancellationToken cancellation
    )
    {
        var commitment =
            await db
                .QuizRuns.Where(r => r.Quiz == quiz.Id && r.Run == quiz.Run)
                .Select(r => r.Commitment)
                .FirstOrDefaultAsync(cancellation)
            ?? "";
        var known = hall.Quiz is { } before && before.HasGoneOnTo(quiz, commitment) ? before.Board : Scoreboard.Empty;
        var board = await QuizScores.Count(db, quiz, known, cancellation);
        var question = poll?.Quiz == quiz.Id && poll.Round == quiz.Run ? poll : null;
        var view = new QuizView(
            quiz.Id,
            quiz.Run,
            quiz.Title,
            quiz.Phase,
            quiz.Number,
            quiz.Questions,
            question?.Marking?.Seconds ?? 0,
            question?.Marking?.Points ?? QuizPoints.Standard,
            question?.Deadline(1) - Scoring.Grace,
            quiz.PodiumStep,
            commitment,
            quiz.AllowsMoreTime,
            quiz.Teams,
            question is { IsSolved: true } ? SolutionOf(question) : null,
            await db.Top(quiz, board, cancellation),
            await db.Teams(quiz, board, cancellation),
            board.Players
        );
        var isOpen = quiz.Phase is QuizPhase.Asking && question is { State: PollState.Open };
        return new HallQuiz(
            view,
            board,
            isOpen ? question : null,
            new CloseQuestion(quiz.Event, quiz.Id, quiz.Run, quiz.Number)
        );
    }

    private static SolutionView SolutionOf(Poll question)
    {
        var right = new Answer(question.Marking!.Right);
        return question.Kind.HasOptions()
            ? new(right.Positions, "", question.Marking.Explanation)
            : new([], string.Join(" / ", right.Words), question.Marking.Explanation, question.Marking.Tolerance);
    }
}

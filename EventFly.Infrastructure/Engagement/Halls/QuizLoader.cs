using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>Reads the quiz on stage. Scores are the sum of what is in the ballots; only questions solved since are read.</summary>
internal static class QuizLoader
{
    public static async Task<HallQuiz> Read(
        EventFlyDbContext db,
        Hall hall,
        QuizId id,
        Poll? poll,
        CancellationToken cancellation
    )
    {
        var quiz = await db.Quizzes.AsNoTracking().FirstAsync(q => q.Id == id, cancellation);
        var commitment = await db
            .QuizRuns.Where(r => r.Quiz == id && r.Run == quiz.Run)
            .Select(r => r.Commitment)
            .FirstOrDefaultAsync(cancellation);
        var known = hall.Quiz is { } before && before.IsRunOf(quiz) ? before.Board : Scoreboard.Empty;
        var board = await QuizScores.Count(db, quiz, known, cancellation);
        var question = poll?.Quiz == id && poll.Round == quiz.Run ? poll : null;
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
            commitment ?? "",
            quiz.AllowsMoreTime,
            quiz.Teams,
            question is { IsSolved: true } ? SolutionOf(question) : null,
            await Top(db, hall, board, cancellation),
            quiz.Teams.Count > 0 ? await Teams(db, hall, quiz, board, cancellation) : [],
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

    private static async Task<IReadOnlyList<LeaderView>> Top(
        EventFlyDbContext db,
        Hall hall,
        Scoreboard board,
        CancellationToken cancellation
    )
    {
        var best = board.Ranking.Take(QuizView.MostShown).ToList();
        var ids = best.Select(b => b.Key).ToList();
        var names = await db
            .Participants.Where(p => p.Event == hall.Event && ids.Contains(p.Participant))
            .Select(p => new
            {
                p.Participant,
                p.Nickname,
                p.Team,
            })
            .ToDictionaryAsync(p => p.Participant, cancellation);
        return
        [
            .. best.Select(b =>
            {
                var known = names.GetValueOrDefault(b.Key);
                return new LeaderView(
                    b.Value.Rank,
                    b.Value.RankBefore,
                    known?.Nickname ?? Namesake.Of(b.Key),
                    known?.Team,
                    b.Value.Points,
                    b.Value.Gained,
                    b.Value.Streak
                );
            }),
        ];
    }

    private static async Task<IReadOnlyList<TeamView>> Teams(
        EventFlyDbContext db,
        Hall hall,
        Quiz quiz,
        Scoreboard board,
        CancellationToken cancellation
    )
    {
        var members = await db
            .Participants.Where(p => p.Event == hall.Event && p.Team != null)
            .Select(p => new { p.Participant, p.Team })
            .ToListAsync(cancellation);
        var teams = quiz
            .Teams.Select(team =>
            {
                var points = members
                    .Where(m => m.Team == team)
                    .Select(m => board.Of(m.Participant)?.Points)
                    .OfType<int>()
                    .ToList();
                return (Name: team, Members: points.Count, Average: points.Count == 0 ? 0 : (int)points.Average());
            })
            .OrderByDescending(t => t.Average)
            .ToList();
        return
        [
            .. teams.Select(t => new TeamView(
                1 + teams.Count(better => better.Average > t.Average),
                t.Name,
                t.Members,
                t.Average
            )),
        ];
    }
}

using EventFly.Core.Engagement.Live.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>Scores with the names and teams of those who have them.</summary>
public static class Leaderboards
{
    /// <summary>The best, at most <see cref="QuizView.MostShown"/>.</summary>
    public static async Task<IReadOnlyList<LeaderView>> Top(
        this ILiveDb db,
        Quiz quiz,
        Scoreboard board,
        CancellationToken cancellation
    )
    {
        var best = board.Ranking.Take(QuizView.MostShown).ToList();
        var names = await db.NamesOf(quiz, [.. best.Select(b => b.Key)], cancellation);
        return
        [
            .. best.Select(b =>
            {
                var (name, team) = names[b.Key];
                return new LeaderView(
                    b.Value.Rank,
                    b.Value.RankBefore,
                    name,
                    team,
                    b.Value.Points,
                    b.Value.Gained,
                    b.Value.Streak
                );
            }),
        ];
    }

    /// <summary>Best first; empty when everyone plays for themselves.</summary>
    public static async Task<IReadOnlyList<TeamView>> Teams(
        this ILiveDb db,
        Quiz quiz,
        Scoreboard board,
        CancellationToken cancellation
    )
    {
        if (quiz.Teams.Count == 0)
        {
            return [];
        }

        var members = await db
            .Participants.Where(p => p.Event == quiz.Event && p.Team != null)
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

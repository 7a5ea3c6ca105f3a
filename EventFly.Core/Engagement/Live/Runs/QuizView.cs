using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Quizzes;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>The quiz on stage as everyone may see it. The right answer is in it from its reveal on, and not before.</summary>
/// <param name="Number">The question on, from 1; 0 before the first.</param>
/// <param name="Questions">How many there are.</param>
/// <param name="Seconds">Time to answer the question on; 0 is unlimited.</param>
/// <param name="EndsAt">When the time of those without extra time is over, by the server's clock; null when unlimited.</param>
/// <param name="PodiumStep">Places of the podium that are uncovered, from the third: 1 to 3.</param>
/// <param name="Commitment">SHA-256 of the answer key, 64 hex digits: published before the first question.</param>
/// <param name="Solution">Null until the right answer is revealed.</param>
/// <param name="Top">The best, at most <see cref="MostShown"/>; from the first reveal on.</param>
/// <param name="Teams">Best first; empty when everyone plays for themselves.</param>
/// <param name="Players">Participants with at least one answer that is solved.</param>
public sealed record QuizView(
    QuizId Id,
    int Run,
    string Title,
    QuizPhase Phase,
    int Number,
    int Questions,
    int Seconds,
    QuizPoints Points,
    DateTimeOffset? EndsAt,
    int PodiumStep,
    string Commitment,
    bool AllowsMoreTime,
    IReadOnlyList<string> TeamNames,
    SolutionView? Solution,
    IReadOnlyList<LeaderView> Top,
    IReadOnlyList<TeamView> Teams,
    int Players
)
{
    public const int MostShown = 10;

    /// <summary>The same with only the places that the host has called; nobody stands on the podium for nothing.</summary>
    public QuizView AsTheHallSeesIt() =>
        Phase switch
        {
            QuizPhase.Standings or QuizPhase.Ended => this,
            QuizPhase.Podium => this with
            {
                Top = [.. Top.Where(l => l.Points > 0 && l.Rank > Quiz.PodiumSteps - PodiumStep)],
            },
            _ => this with { Top = [], Teams = [] },
        };
}

/// <param name="Positions">Right options from 0; for a ranking in their right order. Empty for other kinds.</param>
/// <param name="Text">The number or the accepted texts; empty for options.</param>
/// <param name="Explanation">May be empty.</param>
/// <param name="Tolerance">How far off a number may be and still be right.</param>
public sealed record SolutionView(IReadOnlyList<int> Positions, string Text, string Explanation, decimal Tolerance = 0);

/// <param name="RankBefore">After the question before; null for newcomers.</param>
public sealed record LeaderView(
    int Rank,
    int? RankBefore,
    string Name,
    string? Team,
    int Points,
    int Gained,
    int Streak
);

/// <param name="Average">Points of its members, shared by their number: large teams have no advantage.</param>
public sealed record TeamView(int Rank, string Name, int Members, int Average);

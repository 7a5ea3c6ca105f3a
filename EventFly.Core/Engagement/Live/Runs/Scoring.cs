using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>
/// What an answer earns: <c>round((1 - (t / T) / 2) * P)</c>, where t is the server-measured time, T the time allowed to
/// this participant and P the most there is to earn. Source: Kahoot's published formula, "How points work". A right answer
/// thus never earns under half. Untimed questions, and those that do not reward speed, earn P.
/// </summary>
public static class Scoring
{
    public const int MostPoints = 1_000;

    /// <summary>An answer on its way when time runs out still counts, as if it had come at the last moment.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The part of the right answer that was given, 0 to 1: of several right options each pays its part, and one wrong
    /// option forfeits all; anything else is right or not.
    /// </summary>
    public static double Rightness(PollKind kind, Marking marking, Answer answer)
    {
        var right = new Answer(marking.Right);
        switch (kind)
        {
            case PollKind.Multiple:
                var chosen = answer.Positions;
                return chosen.All(right.Positions.Contains) ? (double)chosen.Count / right.Positions.Count : 0;
            case PollKind.Numeric:
                return
                    answer.Number is { } number
                    && right.Number is { } exact
                    && Math.Abs(number - exact) <= marking.Tolerance
                    ? 1
                    : 0;
            case PollKind.WordCloud or PollKind.OpenText:
                return right.Words.Any(w => IsSame(w, answer.Text)) ? 1 : 0;
            case PollKind.Ranking:
                return answer == right ? 1 : 0;
            default:
                // A question may accept more than one of its options.
                return answer.Positions is [var position] && right.Positions.Contains(position) ? 1 : 0;
        }
    }

    /// <param name="kind">What the answers look like.</param>
    /// <param name="marking">What is right, and what it is worth.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="elapsed">From the opening to the arrival at the server.</param>
    /// <param name="timeFactor">How much longer than others this participant may take; at least 1.</param>
    public static int Points(PollKind kind, Marking marking, Answer answer, TimeSpan elapsed, double timeFactor)
    {
        var earned =
            MostOf(marking) * Rightness(kind, marking, answer) * (1 - (TimeShare(marking, elapsed, timeFactor) / 2));
        return (int)Math.Round(earned, MidpointRounding.AwayFromZero);
    }

    /// <summary>The most that a question can earn: P in the formula.</summary>
    public static int MostOf(Marking marking) =>
        marking.Points switch
        {
            QuizPoints.None => 0,
            QuizPoints.Doubled => 2 * MostPoints,
            _ => MostPoints,
        };

    /// <summary>Being fast earns points: there is a limit, and its author wanted it so.</summary>
    public static bool CountsSpeed(Marking marking) => marking is { Seconds: > 0, RewardsSpeed: true };

    /// <summary>The part of the allowed time that was used, 0 to 1.</summary>
    private static double TimeShare(Marking marking, TimeSpan elapsed, double timeFactor) =>
        CountsSpeed(marking) ? Math.Clamp(elapsed.TotalSeconds / (marking.Seconds * timeFactor), 0, 1) : 0;

    private static bool IsSame(string accepted, string given) => Text.Likeness(accepted) == Text.Likeness(given);
}

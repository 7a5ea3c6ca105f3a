using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>What a right answer is worth.</summary>
public enum QuizPoints
{
    /// <summary>Up to 1,000.</summary>
    Standard,

    /// <summary>Up to 2,000.</summary>
    Doubled,

    /// <summary>Only for the fun of it.</summary>
    None,
}

/// <summary>What makes an answer to a quiz question right, and what it earns. It never leaves the server before the answer is shown.</summary>
/// <param name="Right">
/// The right <see cref="Answer"/>: all right positions, the number, the ranking, or every accepted text in a line of its own.
/// </param>
/// <param name="Seconds">Time to answer, 5 to 240; 0 is as long as the host leaves it open.</param>
public sealed record Marking([property: ManyLines] string Right, int Seconds, QuizPoints Points)
{
    /// <summary>How far a number may be off and still be right; at least 0.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>Shown with the right answer; may be empty.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Speed counts: a right answer loses up to half over the whole time.</summary>
    public bool RewardsSpeed { get; init; } = true;

    /// <summary>When the time of a participant is over, grace included; null when it is not limited.</summary>
    /// <param name="opened">When it began.</param>
    /// <param name="timeFactor">How many times as long as others they may take; at least 1.</param>
    public DateTimeOffset? Deadline(DateTimeOffset opened, double timeFactor) =>
        Seconds > 0 ? opened + TimeSpan.FromSeconds(Seconds * timeFactor) + Scoring.Grace : null;
}

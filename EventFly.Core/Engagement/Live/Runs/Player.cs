using EventFly.Core.Engagement.Live.Polls;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>One participant in the quiz on stage.</summary>
/// <param name="Standing">As of the last solved question; null before the first answer that was solved.</param>
/// <param name="Answer">To the question on; null when there is none.</param>
/// <param name="TimeFactor">How many times as long as others they may take: 1 to 3.</param>
public readonly record struct Player(PlayerStanding? Standing, OwnAnswer? Answer, double TimeFactor)
{
    /// <summary>Has not answered yet, and takes as long as everyone.</summary>
    public static readonly Player Newcomer = new(null, null, 1);
}

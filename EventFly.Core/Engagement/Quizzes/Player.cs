namespace EventFly.Core.Engagement;

/// <summary>One participant in the quiz on stage.</summary>
/// <param name="Standing">As of the last solved question; null before the first answer that was solved.</param>
/// <param name="Answer">To the question on; null when there is none.</param>
/// <param name="TimeFactor">How many times as long as others they may take: 1 to 3.</param>
public readonly record struct Player(Standing? Standing, OwnAnswer? Answer, double TimeFactor);

using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>
/// What a hall looks like at one moment. Built once, then shared by every
/// screen of its kind; never changed. A screen that
/// shows a higher <see cref="Version"/> drops it.
/// </summary>
/// <param name="Present">Devices connected now.</param>
/// <param name="Poll">What is on the stage; null in the lobby.</param>
/// <param name="Quiz">The quiz on the stage, of which <paramref name="Poll"/> is the question on; null when there is none.</param>
/// <param name="Reactions">Taps on each of <see cref="HallReactions.All"/> since the hall was opened in this process.</param>
public sealed record HallView(
    EventId Event,
    long Version,
    int Present,
    PollView? Poll,
    QuizView? Quiz,
    IReadOnlyList<long> Reactions
)
{
    /// <summary>Simulated people are among those who are here.</summary>
    public bool IsRehearsal { get; init; }
}

/// <summary>What a phone can send between questions. Never stored.</summary>
public static class HallReactions
{
    public static readonly IReadOnlyList<string> All = ["👏", "❤️", "😂", "🤔", "🎉"];
}

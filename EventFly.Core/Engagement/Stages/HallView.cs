using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement;

/// <summary>
/// What a hall looks like at one moment. Built once, then shared by every screen in it; never changed. A screen that
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
    /// <summary>The same without what the host has not shown yet.</summary>
    public HallView AsTheHallSeesIt() => this with { Poll = Poll?.AsTheHallSeesIt(), Quiz = Quiz?.AsTheHallSeesIt() };
}

/// <summary>The poll on the stage with its results, ready to show.</summary>
/// <param name="OpenedAt">When this round was first opened; null before.</param>
public sealed record PollView(
    PollId Id,
    int Round,
    PollSheet Sheet,
    PollState State,
    bool IsRevealed,
    ResultsShown ResultsShown,
    DateTimeOffset? OpenedAt,
    PollResults Results
)
{
    public string Question => Sheet.Question;

    public PollKind Kind => Sheet.Kind;

    public IReadOnlyList<OptionView> Options => Results.Options;

    /// <summary>People whose answer counts.</summary>
    public int Total => Results.Voters;

    /// <summary>Whether the hall, not only the host, may see the counts.</summary>
    public bool ShowsCounts => IsRevealed || (ResultsShown is ResultsShown.WhileOpen && State is not PollState.Draft);

    /// <summary>The same without counts while they are the host's secret; how many have voted is none.</summary>
    public PollView AsTheHallSeesIt() => ShowsCounts ? this : this with { Results = Results.Covered() };

    public static PollView Of(Poll poll, PollResults results) =>
        new(
            poll.Id,
            poll.Round,
            PollSheet.Of(poll),
            poll.State,
            poll.IsRevealed,
            poll.ResultsShown,
            poll.OpenedAt,
            results
        );
}

/// <summary>What a phone can send between questions. Never stored.</summary>
public static class HallReactions
{
    public static readonly IReadOnlyList<string> All = ["👏", "❤️", "😂", "🤔", "🎉"];
}

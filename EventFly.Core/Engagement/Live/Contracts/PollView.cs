using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;

namespace EventFly.Core.Engagement.Live.Contracts;

/// <summary>A poll with its results, ready to show.</summary>
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

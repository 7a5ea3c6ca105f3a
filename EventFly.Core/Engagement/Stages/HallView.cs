using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement;

/// <summary>
/// What a hall looks like at one moment. Built once, then shared by every screen in it; never changed. A screen that
/// shows a higher <see cref="Version"/> drops it.
/// </summary>
/// <param name="Present">Devices connected now.</param>
/// <param name="Poll">What is on the stage; null in the lobby.</param>
/// <param name="Reactions">Taps on each of <see cref="HallReactions.All"/> since the hall was opened in this process.</param>
public sealed record HallView(EventId Event, long Version, int Present, PollView? Poll, IReadOnlyList<long> Reactions);

/// <summary>The poll on the stage with its counts, texts ready to show.</summary>
/// <param name="Total">Sum of all counts.</param>
public sealed record PollView(
    PollId Id,
    int Round,
    string Question,
    PollState State,
    bool IsRevealed,
    ResultsShown ResultsShown,
    IReadOnlyList<OptionView> Options,
    int Total
)
{
    /// <summary>Whether the hall, not only the host, may see the counts.</summary>
    public bool ShowsCounts => IsRevealed || (ResultsShown is ResultsShown.WhileOpen && State is not PollState.Draft);

    /// <summary>The same without counts while they are the host's secret; how many have voted is none.</summary>
    public PollView AsTheHallSeesIt() =>
        ShowsCounts ? this : this with { Options = [.. Options.Select(o => o with { Count = 0, Share = 0 })] };
}

/// <param name="Number">Counted from 1; picks colour, shape and letter.</param>
/// <param name="Share">Percent of the total, 0 to 100, one digit behind the point.</param>
public sealed record OptionView(int Number, string Text, int Count, double Share)
{
    public char Letter => (char)('A' + Number - 1);

    /// <summary>Options in order with their counts; a missing count is none.</summary>
    public static IReadOnlyList<OptionView> Of(IReadOnlyList<string> texts, IReadOnlyList<int> counts)
    {
        var total = counts.Sum();
        return
        [
            .. texts.Select(
                (text, i) =>
                {
                    var count = i < counts.Count ? counts[i] : 0;
                    return new OptionView(i + 1, text, count, total == 0 ? 0 : Math.Round(100.0 * count / total, 1));
                }
            ),
        ];
    }
}

/// <summary>What a phone can send between questions. Never stored.</summary>
public static class HallReactions
{
    public static readonly IReadOnlyList<string> All = ["👏", "❤️", "😂", "🤔", "🎉"];
}

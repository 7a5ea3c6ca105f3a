using EventFly.Core.Engagement;

namespace EventFly.Infrastructure.Engagement.Halls;

internal static class PollViews
{
    public static PollView ViewOf(Poll poll, IReadOnlyList<int> counts) =>
        new PollView(
            poll.Id,
            poll.Round,
            poll.Question,
            poll.State,
            poll.IsRevealed,
            poll.ResultsShown,
            [.. poll.Options.Select((text, i) => new OptionView(i + 1, text, 0, 0))],
            0
        ).WithCounts(counts);

    public static PollView WithCounts(this PollView view, IReadOnlyList<int> counts)
    {
        var total = counts.Sum();
        return view with
        {
            Options =
            [
                .. view.Options.Select(
                    (option, i) =>
                    {
                        var count = i < counts.Count ? counts[i] : 0;
                        return option with
                        {
                            Count = count,
                            Share = total == 0 ? 0 : Math.Round(100.0 * count / total, 1),
                        };
                    }
                ),
            ],
            Total = total,
        };
    }
}

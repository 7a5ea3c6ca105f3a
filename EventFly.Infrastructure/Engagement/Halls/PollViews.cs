using EventFly.Core.Engagement;

namespace EventFly.Infrastructure.Engagement.Halls;

internal static class PollViews
{
    public static PollView ViewOf(Poll poll, IReadOnlyList<int> counts) =>
        new(
            poll.Id,
            poll.Round,
            poll.Question,
            poll.State,
            poll.IsRevealed,
            poll.ResultsShown,
            OptionView.Of(poll.Options, counts),
            counts.Sum()
        );

    public static PollView WithCounts(this PollView view, IReadOnlyList<int> counts) =>
        view with
        {
            Options = OptionView.Of([.. view.Options.Select(o => o.Text)], counts),
            Total = counts.Sum(),
        };
}

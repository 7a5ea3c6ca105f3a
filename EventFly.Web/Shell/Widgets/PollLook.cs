using System.Globalization;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;

namespace EventFly.Web.Shell.Widgets;

/// <summary>How the results of polls are set: the same on phone, big screen and control.</summary>
internal static class PollLook
{
    private const string Form = "#,0.##";

    /// <summary>One bar for each option. The rest is shown by <see cref="PollFigure"/>.</summary>
    public static bool HasBars(this PollKind kind) => kind.HasOptions() && kind is not PollKind.Rating;

    /// <summary>As asked; of a ranking that was counted, best first.</summary>
    public static IEnumerable<OptionView> InOrder(PollKind kind, IReadOnlyList<OptionView> options) =>
        kind is PollKind.Ranking ? options.OrderByDescending(o => o.Count) : options;

    /// <summary>Equal points share a place.</summary>
    public static int PlaceOf(OptionView option, IReadOnlyList<OptionView> options) =>
        1 + options.Count(o => o.Count > option.Count);

    /// <summary>For <c>--v</c>.</summary>
    public static string Css(double percent) => percent.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>In the reader's language, with what it is measured in.</summary>
    public static string Number(decimal number, string unit = "") =>
        unit.Length == 0
            ? number.ToString(Form, CultureInfo.CurrentCulture)
            : $"{number.ToString(Form, CultureInfo.CurrentCulture)} {unit}";

    /// <summary>An answer in the reader's words.</summary>
    public static string Say(PollSheet sheet, Answer answer) =>
        sheet.Kind switch
        {
            PollKind.Numeric => Number(answer.Number ?? 0, sheet.Unit),
            PollKind.WordCloud => string.Join(", ", answer.Words),
            PollKind.OpenText => answer.Text,
            PollKind.Ranking => string.Join(
                "  ",
                answer.Positions.Select((position, i) => $"{i + 1}. {sheet.Options[position]}")
            ),
            _ => string.Join(", ", answer.Positions.Select(position => sheet.Options[position])),
        };
}

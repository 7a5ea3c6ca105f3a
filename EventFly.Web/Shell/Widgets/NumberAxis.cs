using EventFly.Core.Engagement.Live.Polls.Results;

namespace EventFly.Web.Shell.Widgets;

/// <summary>Where a number stands among columns of equal width.</summary>
internal static class NumberAxis
{
    /// <returns>Percent of the whole width, from the left.</returns>
    public static double At(IReadOnlyList<NumberBar> bars, decimal number)
    {
        var width = 100.0 / bars.Count;
        var column = 0;
        while (column < bars.Count - 1 && number >= bars[column + 1].From)
        {
            column++;
        }

        var bar = bars[column];
        if (bar.To > bar.From)
        {
            // The column covers a range.
            return width * (column + Math.Clamp((double)((number - bar.From) / (bar.To - bar.From)), 0, 1));
        }

        // The column stands for one number, at its middle; between two of them is in between.
        var middle = width * (column + 0.5);
        return column == bars.Count - 1
            ? middle
            : middle + (width * Math.Max(0, (double)((number - bar.From) / (bars[column + 1].From - bar.From))));
    }
}

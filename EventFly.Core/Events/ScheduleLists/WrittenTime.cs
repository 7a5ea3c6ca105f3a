using System.Globalization;
using System.Text.RegularExpressions;

namespace EventFly.Core.Events.ScheduleLists;

/// <summary>Times as people and spreadsheets write them: <c>9:00</c>, <c>09.00</c>, <c>9 am</c>, <c>14 Uhr</c>, <c>0930</c>, <c>0.375</c>.</summary>
internal static partial class WrittenTime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <returns>Since midnight, 24 hours at most; null where it is no time.</returns>
    public static TimeSpan? Read(string text)
    {
        var plain = text.Trim()
            .ToLowerInvariant()
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("a.m.", "am", StringComparison.Ordinal)
            .Replace("p.m.", "pm", StringComparison.Ordinal);
        if (Fraction().IsMatch(plain))
        {
            // A spreadsheet's own: the part of the day.
            var part = decimal.Parse(plain.Replace(',', '.'), CultureInfo.InvariantCulture);
            return TimeSpan.FromMinutes((double)Math.Round(part * 24 * 60));
        }

        if (Clock().Match(plain) is not { Success: true } clock)
        {
            return null;
        }

        var hours = int.Parse(clock.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minutes = clock.Groups["m"] is { Success: true } m ? int.Parse(m.Value, CultureInfo.InvariantCulture) : 0;
        var half = clock.Groups["half"].Value;
        if (half is "am" or "pm")
        {
            if (hours is < 1 or > 12)
            {
                return null;
            }

            hours = (hours % 12) + (half == "pm" ? 12 : 0);
        }

        var time = new TimeSpan(hours, minutes, 0);
        return minutes < 60 && time <= Day ? time : null;
    }

    /// <summary>A time from and to in one cell, such as <c>9:00 – 9:45</c>.</summary>
    public static (string From, string To)? Span(string text)
    {
        var parts = Dash().Split(text);
        return parts is [var from, var to] && Read(from) is not null && Read(to) is not null ? (from, to) : null;
    }

    [GeneratedRegex(@"^0[.,]\d+$", RegexOptions.None, 1000)]
    private static partial Regex Fraction();

    [GeneratedRegex(
        @"^(?<h>\d{1,2})(?:[:.h]?(?<m>\d{2})(?:[:.]\d{2})?)?(?<half>am|pm|uhr|h)?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Clock();

    [GeneratedRegex(@"\s*(?:-|–|—|\bto\b|\bbis\b)\s*", RegexOptions.None, 1000)]
    private static partial Regex Dash();
}

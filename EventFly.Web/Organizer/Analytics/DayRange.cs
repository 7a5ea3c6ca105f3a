using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Analytics;

/// <summary>Which days of an event's zone are meant, as it stands in an address.</summary>
/// <param name="Days">So many up to today; null: by the other two.</param>
/// <param name="From">As <c>2026-11-23</c>; empty: from the first.</param>
/// <param name="To">The last day; empty: up to now.</param>
public sealed record DayRange(string? Days, string? From, string? To)
{
    public static readonly int[] Usual = [7, 30, 90];

    private const int MostDays = 1_000;

    public static DayRange All { get; } = new(null, null, null);

    public bool IsAll => string.IsNullOrEmpty(Days) && string.IsNullOrEmpty(From) && string.IsNullOrEmpty(To);

    /// <summary>Behind an address; empty for all.</summary>
    public string Query =>
        string.IsNullOrEmpty(Days)
            ? string.Concat(
                    new[] { ("from", From), ("to", To) }
                        .Where(p => !string.IsNullOrEmpty(p.Item2))
                        .Select(p => $"&{p.Item1}={Uri.EscapeDataString(p.Item2!)}")
                )
                .TrimStart('&')
                is { Length: > 0 } query
                ? "?" + query
                : ""
            : $"?days={Uri.EscapeDataString(Days)}";

    public Result<(DateOnly? From, DateOnly? To)> Read(string zone, DateTimeOffset now)
    {
        if (!string.IsNullOrEmpty(Days))
        {
            var today = DateOnly.FromDateTime(Zone.Local(now, zone).DateTime);
            return
                int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                && days is > 0 and <= MostDays
                ? (today.AddDays(1 - days), today)
                : Fault.Invalid("days", new Sentence(Words.Key("Choose a number of days from 1 to {0}."), MostDays));
        }

        if (!TryRead(From, out var from) || !TryRead(To, out var to))
        {
            return Fault.Invalid(TryRead(From, out _) ? "to" : "from", Words.Key("Write the day as 2026-11-23."));
        }

        return from > to
            ? Fault.Invalid("from", Words.Key("Choose a first day that is not after the last one."))
            : (from, to);
    }

    private static bool TryRead(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var read
        );
        day = isDay ? read : null;
        return isDay || string.IsNullOrEmpty(text);
    }
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Series;

/// <summary>
/// What an RRULE (RFC 5545) may say here: days, weeks, months and years, and an end. Hours are those of the event, so a rule of hours
/// or minutes is refused, and so is an end in UTC: it is meant on the event's own calendar.
/// </summary>
internal static class SeriesRule
{
    private const int Length = 200;

    private static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

    private static readonly string[] Parts =
    [
        "FREQ",
        "INTERVAL",
        "COUNT",
        "UNTIL",
        "BYDAY",
        "BYMONTHDAY",
        "BYMONTH",
        "BYSETPOS",
        "WKST",
    ];

    public static Fault? Fault(string rule)
    {
        var parts = rule.Split(';').Select(p => p.Split('=', 2)).ToList();
        var isFine =
            Text.Fits(rule, Length)
            && parts.TrueForAll(p => p.Length == 2 && p[1].Length > 0 && Parts.Contains(p[0]))
            && parts.DistinctBy(p => p[0]).Count() == parts.Count
            && parts.Exists(p => p[0] == "FREQ" && Frequencies.Contains(p[1]))
            && parts.Exists(p => p[0] is "COUNT" or "UNTIL")
            && parts.TrueForAll(p => p[0] != "UNTIL" || !p[1].EndsWith('Z'));
        return isFine ? null : SeriesFaults.NoRule;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.ScheduleLists;

/// <summary>
/// Days as people and spreadsheets write them, in English or German: <c>2026-09-12</c>, <c>12.9.2026</c>, <c>12 Sep</c>,
/// <c>Saturday</c>, <c>Day 1</c>. The event's own days say what is meant where the year, or more, is missing.
/// </summary>
internal static partial class WrittenDay
{
    private static readonly CultureInfo[] Languages = [CultureInfo.InvariantCulture, new("de-DE")];

    private static readonly Sentence Rule = "Write the day as 2026-09-12 or 12.09.2026.";

    public static Result<DateOnly> Read(string text, DateOnly first, DateOnly last)
    {
        var plain = Weekday().Replace(text.Trim(), "").Trim().TrimEnd('.');
        if (Iso().Match(plain) is { Success: true } iso)
        {
            return Make(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        }

        if (Numbers().Match(plain) is { Success: true } numbers)
        {
            return WithYear(numbers, Number(numbers, "m"), first, last);
        }

        if (Words().Match(plain) is { Success: true } words && Month(words.Groups["name"].Value) is { } month)
        {
            return WithYear(words, month, first, last);
        }

        if (Nth().Match(plain) is { Success: true } nth)
        {
            var day = first.AddDays(Number(nth, "n") - 1);
            return day >= first && day <= last
                ? day
                : No(new Sentence("The event has {0} days.", last.DayNumber - first.DayNumber + 1));
        }

        if (Serial().IsMatch(plain))
        {
            // A spreadsheet's own: days since the end of 1899.
            return new DateOnly(1899, 12, 30).AddDays(int.Parse(plain, CultureInfo.InvariantCulture));
        }

        return OfWeek(text.Trim().TrimEnd('.', ','), first, last);
    }

    private static Result<DateOnly> OfWeek(string name, DateOnly first, DateOnly last)
    {
        if (
            Languages
                .SelectMany(l => l.DateTimeFormat.DayNames.Index().Concat(l.DateTimeFormat.AbbreviatedDayNames.Index()))
                .Where(d => d.Item.Equals(name, StringComparison.OrdinalIgnoreCase))
                .Select(d => (DayOfWeek?)d.Index)
                .FirstOrDefault()
            is not { } weekday
        )
        {
            return No(Rule);
        }

        var days = Enumerable
            .Range(0, Math.Min(last.DayNumber - first.DayNumber + 1, 400))
            .Select(first.AddDays)
            .Where(d => d.DayOfWeek == weekday)
            .Take(2)
            .ToList();
        return days switch
        {
            [var only] => only,
            [] => No("The event has no such weekday. Write the date."),
            _ => No("The event has this weekday more than once. Write the date."),
        };
    }

    private static Result<DateOnly> WithYear(Match match, int month, DateOnly first, DateOnly last)
    {
        var day = Number(match, "d");
        if (match.Groups["y"] is { Success: true, Value.Length: > 0 })
        {
            var year = Number(match, "y");
            return Make(year < 100 ? 2000 + year : year, month, day);
        }

        // The year in which that day is the event's, and else the one in which it begins.
        var ofEvent = Enumerable
            .Range(first.Year, Math.Min(last.Year - first.Year + 1, 3))
            .Select(year => Make(year, month, day))
            .Where(d => d.IsDone)
            .ToList();
        return ofEvent.Where(d => d.Value >= first && d.Value <= last).Concat(ofEvent).Append(No(Rule)).First();
    }

    private static Result<DateOnly> Make(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : No("There is no such day.");

    private static int? Month(string name)
    {
        var plain = name.TrimEnd('.').ToLowerInvariant();
        return Languages
            .SelectMany(l => l.DateTimeFormat.MonthNames.Take(12).Index())
            .Where(m => plain.Length >= 3 && m.Item.ToLowerInvariant().StartsWith(plain, StringComparison.Ordinal))
            .Select(m => (int?)m.Index + 1)
            .FirstOrDefault();
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static Result<DateOnly> No(Sentence why) => Fault.Invalid("day", why);

    [GeneratedRegex(@"^\p{L}{2,10}\.?,?\s+(?=\d{1,4}[-./\s])", RegexOptions.None, 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:[T ]0?0:00(?::00)?)?$", RegexOptions.None, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>\d{1,2})[./](?<m>\d{1,2})(?:[./](?<y>\d{4}|\d{2}))?$", RegexOptions.None, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^(?:(?<d>\d{1,2})(?:st|nd|rd|th)?\.?\s*(?<name>\p{L}{3,10})\.?|(?<name>\p{L}{3,10})\.?\s*(?<d>\d{1,2})(?:st|nd|rd|th)?)(?:,?\s*(?<y>\d{4}))?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:(?:day|tag)\s*)?(?<n>\d{1,2})$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Nth();

    [GeneratedRegex(@"^[345]\d{4}$", RegexOptions.None, 1000)]
    private static partial Regex Serial();
}

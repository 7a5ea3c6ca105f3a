using System.Globalization;
using EventFly.Core.Kernel;

namespace EventFly.Web.Organizer.Series;

/// <summary>How often an event is again, as somebody chooses it; read as an RRULE (RFC 5545).</summary>
public sealed class RepeatForm(DateTime first)
{
    private const int MostEvery = 99;
    private const int UsualTimes = 10;

    /// <summary>By the letters that rules use, from Monday.</summary>
    public static readonly IReadOnlyList<(DayOfWeek Day, string Code)> Week =
    [
        (DayOfWeek.Monday, "MO"),
        (DayOfWeek.Tuesday, "TU"),
        (DayOfWeek.Wednesday, "WE"),
        (DayOfWeek.Thursday, "TH"),
        (DayOfWeek.Friday, "FR"),
        (DayOfWeek.Saturday, "SA"),
        (DayOfWeek.Sunday, "SU"),
    ];

    public string Every { get; set; } = "1";

    public RepeatUnit Unit { get; set; } = RepeatUnit.Week;

    /// <summary>Of the week; the first date's own is always one of them.</summary>
    public HashSet<DayOfWeek> Days { get; } = [first.DayOfWeek];

    public MonthlyDay Monthly { get; set; }

    public bool HasLastDay { get; set; }

    public string Times { get; set; } = UsualTimes.ToString(CultureInfo.InvariantCulture);

    public DateOnly? LastDay { get; set; } = DateOnly.FromDateTime(first).AddMonths(3);

    /// <summary>Which of its weekday in the month the first date is, from 1.</summary>
    public int NthOfMonth => (first.Day + 6) / 7;

    /// <summary>It is in the month's last seven days.</summary>
    public bool IsInLastWeek => first.Day > DateTime.DaysInMonth(first.Year, first.Month) - 7;

    public Result<string> Rule()
    {
        var checks = new Checks();
        var every = Number(Every);
        checks.That(every is >= 1 and <= MostEvery, "every", new Sentence("Write a number from 1 to {0}.", MostEvery));
        var times = Number(Times);
        checks.That(
            HasLastDay || times is >= 2 and <= 1_000,
            "times",
            new Sentence("Write a number from 2 to {0}.", 1_000)
        );
        checks.That(
            !HasLastDay || LastDay > DateOnly.FromDateTime(first),
            "until",
            "Choose a day after the first date."
        );
        if (checks.Fault is { } fault)
        {
            return fault;
        }

        string?[] parts =
        [
            $"FREQ={Frequency}",
            $"INTERVAL={every}",
            By,
            HasLastDay ? $"UNTIL={LastDay:yyyyMMdd}" : $"COUNT={times}",
        ];
        return string.Join(';', parts.Where(p => p is not null));
    }

    private string Frequency =>
        Unit switch
        {
            RepeatUnit.Day => "DAILY",
            RepeatUnit.Week => "WEEKLY",
            _ => "MONTHLY",
        };

    private string? By =>
        (Unit, Monthly) switch
        {
            (RepeatUnit.Week, _) =>
                $"BYDAY={string.Join(',', Week.Where(d => Days.Contains(d.Day)).Select(d => d.Code))}",
            (RepeatUnit.Month, MonthlyDay.Weekday) => $"BYDAY={NthOfMonth}{Code}",
            (RepeatUnit.Month, MonthlyDay.LastWeekday) => $"BYDAY=-1{Code}",
            (RepeatUnit.Month, _) => $"BYMONTHDAY={first.Day}",
            _ => null,
        };

    private string Code => Week.First(d => d.Day == first.DayOfWeek).Code;

    private static int? Number(string typed) =>
        int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

public enum RepeatUnit
{
    Day,
    Week,
    Month,
}

/// <summary>Which day of the month.</summary>
public enum MonthlyDay
{
    SameDate,
    Weekday,
    LastWeekday,
}

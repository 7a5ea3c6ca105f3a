using EventFly.Core.Kernel;

namespace EventFly.Core.Events.ScheduleLists;

/// <summary>Reads the times of a list line by line: a day stands for the lines below it as well, until another one is named.</summary>
internal sealed class ListedTimes(DateOnly first, DateOnly last)
{
    private static readonly Sentence TimeRule = "Write the time as 14:30.";

    private DateOnly? _above;

    public (DateTime Start, DateTime End)? Read(ListedSession listed, Checks checks)
    {
        var (startText, endText) =
            listed.End.Length == 0 && WrittenTime.Span(listed.Start) is { } span ? span : (listed.Start, listed.End);
        var (startDay, start) = Parts(startText);
        var (endDay, end) = Parts(endText);
        var day = Day(listed.Day.Length > 0 ? listed.Day : startDay, checks);
        var isStart = checks.That(
            start is not null,
            "start",
            startText.Length == 0 ? "The start is missing. Write it as 14:30." : TimeRule
        );
        var isEnd = checks.That(
            end is not null,
            "end",
            endText.Length == 0 ? "The end is missing. Write it as 14:30." : TimeRule
        );
        if (day is not { } on || !isStart || !isEnd)
        {
            return null;
        }

        var starts = on.ToDateTime(default) + start!.Value;
        var lastDay =
            endDay.Length > 0 && WrittenDay.Read(endDay, first, last) is { IsDone: true } read ? read.Value : on;
        var ends = lastDay.ToDateTime(default) + end!.Value;
        // A party from ten in the evening until one.
        return ends <= starts && lastDay == on && start.Value.Hours >= 12 && end.Value.TotalHours <= 6
            ? (starts, ends.AddDays(1))
            : (starts, ends);
    }

    private DateOnly? Day(string text, Checks checks)
    {
        if (text.Length > 0)
        {
            var read = WrittenDay.Read(text, first, last);
            if (!read.IsDone)
            {
                checks.That(false, "day", read.Fault.Fields[0].Sentence);
                _above = null;
                return null;
            }

            return _above = read.Value;
        }

        var day = _above ?? (first == last ? first : null);
        checks.That(day is not null, "day", "The day is missing. Write it as 2026-09-12 or 12.09.2026.");
        return day;
    }

    /// <summary>A cell with a day and a time is both.</summary>
    private (string Day, TimeSpan? Time) Parts(string text)
    {
        if (WrittenTime.Read(text) is { } alone)
        {
            return ("", alone);
        }

        // From the right, so that "12 Sep 9 am" is a day and nine o'clock.
        for (var at = text.Length - 1; at > 0; at--)
        {
            if (
                text[at] is ' ' or 'T'
                && WrittenTime.Read(text[(at + 1)..]) is { } time
                && WrittenDay.Read(text[..at].TrimEnd(' ', ','), first, last).IsDone
            )
            {
                return (text[..at].TrimEnd(' ', ','), time);
            }
        }

        return ("", null);
    }
}

using EventFly.Core.Events.Series;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace EventFly.Infrastructure.Events;

/// <summary>Ical.Net reads the rule. Times have no zone here, so none moves an hour.</summary>
internal sealed class Recurrences : IRecurrences
{
    /// <summary>A rule that hits nothing, such as each 31st of February, is given up on.</summary>
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 1_000 };

    public IReadOnlyList<DateOnly>? Days(DateTime first, string rule, int most)
    {
        try
        {
            var start = DateOnly.FromDateTime(first);
            var repeated = new CalendarEvent
            {
                DtStart = new CalDateTime(start),
                RecurrenceRule = new RecurrencePattern(rule),
            };
            return
            [
                .. repeated
                    .GetOccurrences(null, Patience)
                    .Select(o => o.Period.StartTime.Date)
                    .Prepend(start)
                    .Distinct()
                    .Take(most),
            ];
        }
        catch (Exception e) when (e is ArgumentException or FormatException or EvaluationException or OverflowException)
        {
            return null;
        }
    }
}

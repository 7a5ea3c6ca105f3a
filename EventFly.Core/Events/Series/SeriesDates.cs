using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Series;

/// <summary>A day on which an event is again.</summary>
/// <param name="Start">By the clocks of the event's zone, with their offset on that day.</param>
/// <param name="IsThere">The series has an event on that day already.</param>
public sealed record SeriesDate(DateTimeOffset Start, bool IsThere)
{
    public DateOnly Day => DateOnly.FromDateTime(Start.DateTime);
}

/// <summary>Which dates a rule makes of an event.</summary>
internal sealed class SeriesDates(IEventsDb db, IRecurrences recurrences) : ICollaborator
{
    public const int Most = 60;

    /// <summary>The dates after the event's own; what spring skips is moved behind the gap, as clocks do.</summary>
    public async Task<Result<IReadOnlyList<SeriesDate>>> Of(Event first, string rule, CancellationToken cancellation)
    {
        if (SeriesRule.Fault(rule) is { } fault)
        {
            return fault;
        }

        var details = first.Details();
        if (recurrences.Days(details.Start, rule, Most + 1) is not { } days)
        {
            return SeriesFaults.NoRule;
        }

        var planned = await DaysOf(first, cancellation);
        var time = TimeOnly.FromDateTime(details.Start);
        return days.Where(day => day > first.FirstDay && EventDetails.MayBeOn(day))
            .Take(Most)
            .Select(day => new SeriesDate(
                Zone.Local(Zone.Resolve(day.ToDateTime(time), first.Zone), first.Zone),
                planned.Contains(day)
            ))
            .ToList();
    }

    private async Task<HashSet<DateOnly>> DaysOf(Event first, CancellationToken cancellation) =>
        first.Series is { } series
            ? await db
                .Events.Where(e => e.Series == series && e.State != EventState.Cancelled)
                .Select(e => e.FirstDay)
                .ToHashSetAsync(cancellation)
            : [];
}

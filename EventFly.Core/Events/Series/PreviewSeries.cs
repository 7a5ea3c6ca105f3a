using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Series;

/// <summary>The dates that a rule makes of an event, its own left out; at most 60.</summary>
/// <param name="Rule">An RRULE of days, weeks, months or years with COUNT or UNTIL, such as <c>FREQ=WEEKLY;BYDAY=TU;COUNT=10</c>; the event's own date counts.</param>
public sealed record PreviewSeries(EventId Event, string Rule) : IUseCase<IReadOnlyList<SeriesDate>>
{
    /// <summary>Dates in one go; a series may be continued.</summary>
    public const int Most = SeriesDates.Most;

    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, SeriesDates dates) : IHandler<PreviewSeries, IReadOnlyList<SeriesDate>>
    {
        public async Task<Result<IReadOnlyList<SeriesDate>>> Handle(
            PreviewSeries request,
            CancellationToken cancellation
        )
        {
            var first = await db.Events.AsNoTracking().FirstOrDefaultAsync(e => e.Id == request.Event, cancellation);
            return first is null ? Fault.NotVisible : await dates.Of(first, request.Rule, cancellation);
        }
    }
}

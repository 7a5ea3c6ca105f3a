using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Series;

/// <summary>The dates of the series that an event belongs to, the first one first; none when it stands alone. At most 200.</summary>
public sealed record ListSeries(EventId Event) : IUseCase<IReadOnlyList<EventCard>>
{
    private const int Most = 200;

    public Access Access => Access.With(EventPermissions.View, Event);

    internal sealed class Handler(IEventsDb db) : IHandler<ListSeries, IReadOnlyList<EventCard>>
    {
        public async Task<Result<IReadOnlyList<EventCard>>> Handle(ListSeries request, CancellationToken cancellation)
        {
            var series = db.Events.Where(e => e.Id == request.Event && e.Series != null).Select(e => e.Series);
            return await db
                .Events.AsNoTracking()
                .Where(e => series.Contains(e.Series))
                .OrderBy(e => e.StartsAt)
                .ThenBy(e => e.Id)
                .Take(Most)
                .Select(EventCards.Card)
                .ToListAsync(cancellation);
        }
    }
}

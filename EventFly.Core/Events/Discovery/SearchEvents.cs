using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Discovery;

/// <param name="Total">How many match, on all pages.</param>
public sealed record FoundEvents(IReadOnlyList<FoundEvent> Events, int Total, int Page)
{
    public bool HasMore => Page * SearchEvents.PageSize < Total;
}

/// <summary>Finds public events that have not ended: the next first, or the nearest first with <paramref name="Near"/>.</summary>
/// <param name="Text">Words; each must be in the title, summary, place or tags. Accents and case do not matter.</param>
/// <param name="Where">Words of the place, or "online".</param>
/// <param name="From">First day, by the calendar of each event's own zone, as its page says it; what still runs on it counts.</param>
/// <param name="Until">Last day to start on, likewise.</param>
/// <param name="Page">From 1; a page holds <see cref="PageSize"/>.</param>
/// <param name="ThisWeekend">On a day from Friday to Sunday of the week that runs where the event is.</param>
public sealed record SearchEvents(
    string? Text = null,
    string? Where = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    string? Tag = null,
    bool OnlineOnly = false,
    Near? Near = null,
    int Page = 1,
    bool ThisWeekend = false
) : IUseCase<FoundEvents>
{
    public const int PageSize = 24;

    // More than this within one circle is a page nobody reads; it bounds what is sorted in memory.
    private const int MostNear = 1_000;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IEventsDb db, TimeProvider time) : IHandler<SearchEvents, FoundEvents>
    {
        public async Task<Result<FoundEvents>> Handle(SearchEvents request, CancellationToken cancellation)
        {
            var page = Math.Clamp(request.Page, 1, 10_000);
            var now = time.GetUtcNow();
            var matching = Matching(request, now);
            if (request.ThisWeekend)
            {
                matching = await Weekend.Only(matching, now, cancellation);
            }

            if (request.Near is not { } near)
            {
                var total = await matching.CountAsync(cancellation);
                var found = await Ordered(matching)
                    .Skip((page - 1) * PageSize)
                    .Take(PageSize)
                    .Select(FoundEvent.From)
                    .ToListAsync(cancellation);
                return new FoundEvents(found, total, page);
            }

            if (!near.IsValid)
            {
                return Fault.Invalid("near", "Give a latitude, a longitude, and 1 to 1000 kilometres.");
            }

            var inBox = await Ordered(near.Box(matching))
                .Take(MostNear)
                .Select(FoundEvent.From)
                .ToListAsync(cancellation);
            var inCircle = inBox
                .Select(e => e with { Kilometres = near.To(e.Latitude!.Value, e.Longitude!.Value) })
                .Where(e => e.Kilometres <= near.Kilometres)
                .OrderBy(e => e.Kilometres)
                .ThenBy(e => e.StartsAt)
                .ThenBy(e => e.Id.Value)
                .ToList();
            return new FoundEvents([.. inCircle.Skip((page - 1) * PageSize).Take(PageSize)], inCircle.Count, page);
        }

        private IQueryable<Event> Matching(SearchEvents request, DateTimeOffset now)
        {
            var events = db
                .Events.AsNoTracking()
                .Where(e => e.State == EventState.Published && e.IsListed && e.EndsAt > now);
            foreach (var (word, spelled) in SearchWords.Of(request.Text))
            {
                events = events.Where(e => e.SearchText.Contains(word) || e.SearchText.Contains(spelled));
            }

            foreach (var (word, spelled) in SearchWords.Of(request.Where))
            {
                events = events.Where(e => e.SearchPlace.Contains(word) || e.SearchPlace.Contains(spelled));
            }

            if (request.From is { } from)
            {
                events = events.Where(e => e.LastDay >= from);
            }

            if (request.Until is { } until)
            {
                events = events.Where(e => e.FirstDay <= until);
            }

            if (Kernel.Text.Tidy(request.Tag ?? "").ToLowerInvariant() is { Length: > 0 } tag)
            {
                events = events.Where(e => e.Tags.Contains(tag));
            }

            return request.OnlineOnly ? events.Where(e => e.Place.IsOnline) : events;
        }

        private static IQueryable<Event> Ordered(IQueryable<Event> events) =>
            events.OrderBy(e => e.StartsAt).ThenBy(e => e.Id);
    }
}

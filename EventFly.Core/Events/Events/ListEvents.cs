using System.Linq.Expressions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Events;

/// <summary>Where an event stands, as organizers sort them.</summary>
public enum EventTab
{
    Draft,
    Upcoming,
    Live,
    Past,
    Cancelled,
}

public sealed record EventRow(
    EventId Id,
    string Slug,
    string Code,
    string Title,
    EventTab Tab,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Zone,
    string City,
    bool IsOnline
);

/// <param name="Total">How many match, on all pages.</param>
/// <param name="Counts">How many events stand under each tab, whatever was searched for.</param>
public sealed record EventRows(IReadOnlyList<EventRow> Rows, int Total, IReadOnlyDictionary<EventTab, int> Counts);

/// <summary>An organization's events under one tab: what comes next first, what is past with the latest first.</summary>
/// <param name="Page">From 1.</param>
public sealed record ListEvents(OrganizationId Organization, EventTab Tab, string Search = "", int Page = 1)
    : IUseCase<EventRows>
{
    public const int PageSize = 20;

    public Access Access => Access.With(EventPermissions.View, Organization);

    internal sealed class Handler(IEventsDb db, TimeProvider time) : IHandler<ListEvents, EventRows>
    {
        public async Task<Result<EventRows>> Handle(ListEvents request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var all = db.Events.AsNoTracking().Where(e => e.Organization == request.Organization);
            var counts = await Counts(all, now, cancellation);
            var matching = all.Where(Under(request.Tab, now));
            foreach (var (word, spelled) in SearchWords.Of(request.Search))
            {
                matching = matching.Where(e => e.SearchText.Contains(word) || e.SearchText.Contains(spelled));
            }

            var total = await matching.CountAsync(cancellation);
            var ordered = request.Tab is EventTab.Past or EventTab.Cancelled
                ? matching.OrderByDescending(e => e.StartsAt).ThenBy(e => e.Id)
                : matching.OrderBy(e => e.StartsAt).ThenBy(e => e.Id);
            var rows = await ordered
                .Skip((Math.Clamp(request.Page, 1, 10_000) - 1) * PageSize)
                .Take(PageSize)
                .Select(e => new EventRow(
                    e.Id,
                    e.Slug,
                    e.Code,
                    e.Title,
                    request.Tab,
                    e.StartsAt,
                    e.EndsAt,
                    e.Zone,
                    e.Place.City,
                    e.Place.IsOnline
                ))
                .ToListAsync(cancellation);
            return new EventRows(rows, total, counts);
        }

        private static Expression<Func<Event, bool>> Under(EventTab tab, DateTimeOffset now) =>
            tab switch
            {
                EventTab.Draft => e => e.State == EventState.Draft,
                EventTab.Upcoming => e => e.State == EventState.Published && e.StartsAt > now,
                EventTab.Live => e => e.State == EventState.Published && e.StartsAt <= now && e.EndsAt > now,
                EventTab.Past => e => e.State == EventState.Published && e.EndsAt <= now,
                _ => e => e.State == EventState.Cancelled,
            };

        private static async Task<IReadOnlyDictionary<EventTab, int>> Counts(
            IQueryable<Event> all,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var counted = await all.GroupBy(_ => 1)
                .Select(g => new
                {
                    Draft = g.Count(e => e.State == EventState.Draft),
                    Upcoming = g.Count(e => e.State == EventState.Published && e.StartsAt > now),
                    Live = g.Count(e => e.State == EventState.Published && e.StartsAt <= now && e.EndsAt > now),
                    Past = g.Count(e => e.State == EventState.Published && e.EndsAt <= now),
                    Cancelled = g.Count(e => e.State == EventState.Cancelled),
                })
                .SingleOrDefaultAsync(cancellation);
            return new Dictionary<EventTab, int>
            {
                [EventTab.Draft] = counted?.Draft ?? 0,
                [EventTab.Upcoming] = counted?.Upcoming ?? 0,
                [EventTab.Live] = counted?.Live ?? 0,
                [EventTab.Past] = counted?.Past ?? 0,
                [EventTab.Cancelled] = counted?.Cancelled ?? 0,
            };
        }
    }
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Events;

internal sealed class EventSheets(IEventsDb db, IOrganizationLookup organizations, TimeProvider time) : IEventSheets
{
    private const int Most = 1_000;

    public async Task<EventSheet?> Find(EventId id, CancellationToken cancellation)
    {
        var found = await db.Events.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancellation);
        if (found is null || await organizations.Find(found.Organization, cancellation) is not { } organizer)
        {
            return null;
        }

        return new EventSheet(
            found.ToCard(),
            organizer.Name,
            found.Summary,
            found.Place.InOneLine(),
            found.Place.IsOnline,
            found.Place.Latitude,
            found.Place.Longitude,
            Zone.Local(found.StartsAt, found.Zone),
            Zone.Local(found.EndsAt, found.Zone),
            found.Version
        )
        {
            OnlineLink = found.IsLinkOpen(time.GetUtcNow()) ? found.Place.OnlineLink : "",
        };
    }

    public async Task<IReadOnlyList<EventStart>> Starting(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellation
    ) =>
        await db
            .Events.Where(e => e.State == EventState.Published && e.StartsAt > from && e.StartsAt <= until)
            .OrderBy(e => e.StartsAt)
            .Take(Most)
            .Select(e => new EventStart(e.Id, e.StartsAt))
            .ToListAsync(cancellation);
}

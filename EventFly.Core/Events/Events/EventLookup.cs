using EventFly.Core.Events.Contracts;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Events;

internal sealed class EventLookup(IEventsDb db, IOrganizationLookup organizations) : IEventLookup
{
    private const int MostOfOrganization = 5_000;

    public Task<EventCard?> Find(EventId id, CancellationToken cancellation) =>
        db.Events.Where(e => e.Id == id).Select(EventCards.Card).FirstOrDefaultAsync(cancellation);

    public async Task<IReadOnlyDictionary<EventId, EventCard>> Find(
        IReadOnlyCollection<EventId> ids,
        CancellationToken cancellation
    ) =>
        await db
            .Events.Where(e => ids.Contains(e.Id))
            .Select(EventCards.Card)
            .ToDictionaryAsync(e => e.Id, cancellation);

    public async Task<IReadOnlyList<EventCard>> Of(OrganizationId organization, CancellationToken cancellation) =>
        await db
            .Events.Where(e => e.Organization == organization)
            .OrderByDescending(e => e.StartsAt)
            .ThenBy(e => e.Id)
            .Select(EventCards.Card)
            .Take(MostOfOrganization)
            .ToListAsync(cancellation);

    public async Task<IReadOnlyList<EventId>> All(EventId? after, int most, CancellationToken cancellation)
    {
        var left = after is { } last ? db.Events.Where(e => e.Id > last) : db.Events;
        return await left.OrderBy(e => e.Id)
            .Select(e => e.Id)
            .Take(Math.Clamp(most, 1, 1_000))
            .ToListAsync(cancellation);
    }

    public Task<EventCard?> FindBySlug(string slug, CancellationToken cancellation) =>
        db.Events.Where(e => e.Slug == slug).Select(EventCards.Card).FirstOrDefaultAsync(cancellation);

    public async Task<EventCard?> FindAt(string organization, string slug, CancellationToken cancellation)
    {
        var host = await organizations.FindBySlug(organization, cancellation);
        return await FindBySlug(slug, cancellation) is { } found && found.Organization == host?.Id ? found : null;
    }

    public Task<EventCard?> FindByCode(string code, CancellationToken cancellation)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return db.Events.Where(e => e.Code == digits).Select(EventCards.Card).FirstOrDefaultAsync(cancellation);
    }
}

using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Events.Contracts;

public enum EventState
{
    Draft,
    Published,
    Cancelled,
}

/// <summary>The little that other contexts need of an event.</summary>
/// <param name="Code">The short public code of its live room, stage and desk; digits only.</param>
/// <param name="Zone">IANA zone that all its times are shown in.</param>
/// <param name="Currency">ISO 4217 code that its tickets are priced in.</param>
public sealed record EventCard(
    EventId Id,
    OrganizationId Organization,
    string Title,
    string Slug,
    string Code,
    EventState State,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Zone,
    string Currency
)
{
    public bool HasEnded(DateTimeOffset now) => now >= EndsAt;
}

public interface IEventLookup
{
    Task<EventCard?> Find(EventId id, CancellationToken cancellation);

    /// <summary>Those of them that exist.</summary>
    Task<IReadOnlyDictionary<EventId, EventCard>> Find(
        IReadOnlyCollection<EventId> ids,
        CancellationToken cancellation
    );

    /// <summary>All of an organization, the newest first; at most 5,000.</summary>
    Task<IReadOnlyList<EventCard>> Of(OrganizationId organization, CancellationToken cancellation);

    /// <summary>All that there are, of every organization, in the order of their ids.</summary>
    /// <param name="after">The last one of the page before; null for the first.</param>
    /// <param name="most">At most 1,000.</param>
    Task<IReadOnlyList<EventId>> All(EventId? after, int most, CancellationToken cancellation);

    Task<EventCard?> FindBySlug(string slug, CancellationToken cancellation);

    /// <summary>At an organizer's address; null as well when it is another organization's.</summary>
    Task<EventCard?> FindAt(string organization, string slug, CancellationToken cancellation);

    /// <param name="code">As typed; blanks and dashes do not matter.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<EventCard?> FindByCode(string code, CancellationToken cancellation);
}

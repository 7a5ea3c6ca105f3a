using System.Linq.Expressions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;

namespace EventFly.Core.Events.Discovery;

/// <summary>An event as lists show it.</summary>
public sealed record FoundEvent(
    EventId Id,
    string Slug,
    string Title,
    string Summary,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Zone,
    string Venue,
    string City,
    string Country,
    bool IsOnline,
    double? Latitude,
    double? Longitude,
    IReadOnlyList<string> Tags
)
{
    /// <summary>From where the search was made; only with <see cref="Near"/>.</summary>
    public double? Kilometres { get; init; }

    public EventKind Kind { get; init; }

    /// <summary>ISO 639-1, or empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>Grows with each change.</summary>
    public long Version { get; init; }

    public bool IsLive(DateTimeOffset now) => StartsAt <= now && now < EndsAt;

    internal static readonly Expression<Func<Event, FoundEvent>> From = e => new FoundEvent(
        e.Id,
        e.Slug,
        e.Title,
        e.Summary,
        e.StartsAt,
        e.EndsAt,
        e.Zone,
        e.Place.Venue,
        e.Place.City,
        e.Place.Country,
        e.Place.IsOnline,
        e.Place.Latitude,
        e.Place.Longitude,
        e.Tags
    )
    {
        Kind = e.Kind,
        Language = e.Language,
        Version = e.Version,
    };
}

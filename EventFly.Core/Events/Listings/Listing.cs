using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Events.Listings;

/// <summary>
/// An event as discovery sees it: a short row with what is filtered, counted and sorted by. It is written with each change of its
/// event, in the same commit; only what it costs comes later, from those who sell.
/// </summary>
public sealed class Listing
{
    public const int WordsLength = 4_000;

    /// <summary>Some of the random bits of the event's id: full-text indexes want a number.</summary>
    public long Number { get; private set; }

    public EventId Event { get; private set; }

    public OrganizationId Organization { get; private set; }

    /// <summary>Published, shown in search, and not over for long.</summary>
    public bool IsPublic { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public string Zone { get; private set; } = "";

    public EventKind Kind { get; private set; }

    /// <summary>ISO 639-1; empty when nobody said.</summary>
    public string Language { get; private set; } = "";

    public bool IsOnline { get; private set; }

    /// <summary>One can go there; an event online may have that too.</summary>
    public bool IsOnSite { get; private set; }

    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    /// <summary>The place on a globe of radius 1; nearness is then three products. Zero where nobody knows it.</summary>
    public double X { get; private set; }

    /// <inheritdoc cref="X"/>
    public double Y { get; private set; }

    /// <inheritdoc cref="X"/>
    public double Z { get; private set; }

    public IReadOnlyList<string> Tags { get; private set; } = [];

    public string Currency { get; private set; } = "";

    /// <summary>The lowest price of what is on sale, all in, in minor units; null while nothing is, or nothing is left.</summary>
    public long? LowestPrice { get; private set; }

    /// <summary>When the price may be another one though nobody did anything; null: never.</summary>
    public DateTimeOffset? PriceUntil { get; private set; }

    public static long NumberOf(EventId id) => BitConverter.ToInt64(id.Value.ToByteArray(), 8) & long.MaxValue;

    public static Listing Of(Event e)
    {
        var listing = new Listing
        {
            Number = NumberOf(e.Id),
            Event = e.Id,
            Organization = e.Organization,
            IsPublic = e is { State: EventState.Published, IsListed: true },
            StartsAt = e.StartsAt,
            EndsAt = e.EndsAt,
            FirstDay = e.FirstDay,
            LastDay = e.LastDay,
            Zone = e.Zone,
            Kind = e.Kind,
            Language = e.Language,
            IsOnline = e.Place.IsOnline,
            IsOnSite = !e.Place.IsOnline || e.Place.InOneLine().Length > 0,
            Latitude = e.Place.Latitude,
            Longitude = e.Place.Longitude,
            Tags = e.Tags,
            Currency = e.Currency,
        };
        if (e.Place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            (listing.X, listing.Y, listing.Z) = Sphere.Point(latitude, longitude);
        }

        return listing;
    }
}

namespace EventFly.Core.Events;

/// <summary>Where an event happens. All parts empty and <see cref="OnlineLink"/> set: it happens online only.</summary>
/// <param name="Latitude">Degrees north, −90 to 90; null when unknown.</param>
/// <param name="Longitude">Degrees east, −180 to 180; null when unknown.</param>
public sealed record Place(
    string Venue,
    string Address,
    string City,
    string Country,
    double? Latitude,
    double? Longitude,
    bool IsOnline,
    string OnlineLink
)
{
    public static readonly Place Unknown = new("", "", "", "", null, null, false, "");
}

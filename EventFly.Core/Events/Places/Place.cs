using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Places;

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

    /// <summary>As people write it; empty when it is nowhere but online.</summary>
    public string InOneLine()
    {
        string[] parts = [Venue, Address, City, Country];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    public Place Trimmed() =>
        this with
        {
            Venue = Venue.Trim(),
            Address = Address.Trim(),
            City = City.Trim(),
            Country = Country.Trim(),
            OnlineLink = OnlineLink.Trim(),
        };

    internal void Check(Checks checks)
    {
        Fits(checks, Venue, "venue");
        Fits(checks, Address, "address");
        Fits(checks, City, "city");
        Fits(checks, Country, "country");
        checks.That(
            OnlineLink.Trim().Length <= Event.LinkLength,
            "onlineLink",
            new Sentence("Keep this within {0} characters.", Event.LinkLength)
        );
        checks.That(
            OnlineLink.Trim().Length == 0
                || (
                    Uri.TryCreate(OnlineLink.Trim(), UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
                ),
            "onlineLink",
            "Write the link with https:// in front."
        );
        checks.That(
            Latitude is null == Longitude is null
                && Latitude is null or (>= -90 and <= 90)
                && Longitude is null or (>= -180 and <= 180),
            "latitude",
            "Give both latitude (−90 to 90) and longitude (−180 to 180), or neither."
        );
    }

    private static void Fits(Checks checks, string text, string field) =>
        checks.That(
            Text.Fits(text.Trim(), Event.PlaceLength),
            field,
            new Sentence("Keep this within {0} characters.", Event.PlaceLength)
        );
}

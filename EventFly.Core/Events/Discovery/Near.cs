using EventFly.Core.Events.Events;

namespace EventFly.Core.Events.Discovery;

/// <summary>A circle on the globe to look in.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
/// <param name="Kilometres">Its radius, 1 to 1000.</param>
public sealed record Near(double Latitude, double Longitude, double Kilometres = 100)
{
    private const double EarthRadius = 6_371.0088;

    public bool IsValid =>
        Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180 && Kilometres is >= 1 and <= 1_000;

    /// <summary>Great-circle distance in kilometres, by the haversine formula.</summary>
    public double To(double latitude, double longitude)
    {
        var (north, south) = (double.DegreesToRadians(latitude), double.DegreesToRadians(Latitude));
        var dLatitude = Math.Sin((north - south) / 2);
        var dLongitude = Math.Sin(double.DegreesToRadians(longitude - Longitude) / 2);
        var half = (dLatitude * dLatitude) + (Math.Cos(north) * Math.Cos(south) * dLongitude * dLongitude);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>Narrows to the box around the circle, which an index can do; the circle itself is asked afterwards.</summary>
    internal IQueryable<Event> Box(IQueryable<Event> events)
    {
        var degrees = Kilometres / EarthRadius * 180 / Math.PI;
        var (low, high) = (Latitude - degrees, Latitude + degrees);
        events = events.Where(e => e.Place.Latitude >= low && e.Place.Latitude <= high);
        if (low <= -90 || high >= 90)
        {
            // A circle around a pole holds every longitude.
            return events;
        }

        var reach = Math.Asin(Math.Sin(Kilometres / EarthRadius) / Math.Cos(double.DegreesToRadians(Latitude)));
        var (west, east) = (Longitude - (reach * 180 / Math.PI), Longitude + (reach * 180 / Math.PI));
        if (west < -180 || east > 180)
        {
            var (from, to) = (west < -180 ? west + 360 : west, east > 180 ? east - 360 : east);
            return events.Where(e => e.Place.Longitude >= from || e.Place.Longitude <= to);
        }

        return events.Where(e => e.Place.Longitude >= west && e.Place.Longitude <= east);
    }
}

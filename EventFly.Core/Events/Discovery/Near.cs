using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Discovery;

/// <summary>A circle on the globe to look in.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
/// <param name="Kilometres">Its radius, 1 to 1000.</param>
public sealed record Near(double Latitude, double Longitude, double Kilometres = 100)
{
    public bool IsValid =>
        Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180 && Kilometres is >= 1 and <= 1_000;

    /// <summary>How far a place is from its middle, in kilometres.</summary>
    public double To(double latitude, double longitude) => Earth.Kilometres(Latitude, Longitude, latitude, longitude);

    /// <summary>Narrows to the box around the circle, which an index can do; the circle itself is asked afterwards.</summary>
    internal IQueryable<Event> Box(IQueryable<Event> events)
    {
        var degrees = Kilometres / Earth.Radius * 180 / Math.PI;
        var (low, high) = (Latitude - degrees, Latitude + degrees);
        events = events.Where(e => e.Place.Latitude >= low && e.Place.Latitude <= high);
        if (low <= -90 || high >= 90)
        {
            // A circle around a pole holds every longitude.
            return events;
        }

        var reach = Math.Asin(Math.Sin(Kilometres / Earth.Radius) / Math.Cos(double.DegreesToRadians(Latitude)));
        var (west, east) = (Longitude - (reach * 180 / Math.PI), Longitude + (reach * 180 / Math.PI));
        if (west < -180 || east > 180)
        {
            var (from, to) = (west < -180 ? west + 360 : west, east > 180 ? east - 360 : east);
            return events.Where(e => e.Place.Longitude >= from || e.Place.Longitude <= to);
        }

        return events.Where(e => e.Place.Longitude >= west && e.Place.Longitude <= east);
    }
}

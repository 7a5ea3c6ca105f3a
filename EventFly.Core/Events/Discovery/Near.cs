using EventFly.Core.Events.Listings;
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

    /// <summary>Narrows to the circle: by the box around it, which an index can do, and then by the distance itself.</summary>
    internal IQueryable<Listing> Circle(IQueryable<Listing> listings)
    {
        var ((x, y, z), least) = (Sphere.Point(Latitude, Longitude), Sphere.Product(Kilometres));
        return Box(listings).Where(e => (e.X * x) + (e.Y * y) + (e.Z * z) >= least);
    }

    internal IOrderedQueryable<Listing> NearestFirst(IQueryable<Listing> listings)
    {
        var (x, y, z) = Sphere.Point(Latitude, Longitude);
        return listings.OrderByDescending(e => (e.X * x) + (e.Y * y) + (e.Z * z));
    }

    private IQueryable<Listing> Box(IQueryable<Listing> events)
    {
        var degrees = Kilometres / Earth.Radius * 180 / Math.PI;
        var (low, high) = (Latitude - degrees, Latitude + degrees);
        events = events.Where(e => e.Latitude >= low && e.Latitude <= high);
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
            return events.Where(e => e.Longitude >= from || e.Longitude <= to);
        }

        return events.Where(e => e.Longitude >= west && e.Longitude <= east);
    }
}

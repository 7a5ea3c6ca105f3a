using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Listings;

/// <summary>Places as points on a globe of radius 1: databases multiply, and need no sines.</summary>
internal static class Sphere
{
    public static (double X, double Y, double Z) Point(double latitude, double longitude)
    {
        var (north, east) = (double.DegreesToRadians(latitude), double.DegreesToRadians(longitude));
        return (Math.Cos(north) * Math.Cos(east), Math.Cos(north) * Math.Sin(east), Math.Sin(north));
    }

    /// <summary>The product of two points that are so far apart; it shrinks with the distance.</summary>
    public static double Product(double kilometres) => Math.Cos(kilometres / Earth.Radius);
}

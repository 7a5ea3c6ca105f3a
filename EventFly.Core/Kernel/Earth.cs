namespace EventFly.Core.Kernel;

/// <summary>The globe, as a sphere.</summary>
public static class Earth
{
    /// <summary>The mean radius in kilometres (IUGG).</summary>
    public const double Radius = 6_371.0088;

    /// <summary>Great-circle distance in kilometres, by the haversine formula; all in degrees.</summary>
    public static double Kilometres(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude)
    {
        var (north, south) = (double.DegreesToRadians(toLatitude), double.DegreesToRadians(fromLatitude));
        var dLatitude = Math.Sin((north - south) / 2);
        var dLongitude = Math.Sin(double.DegreesToRadians(toLongitude - fromLongitude) / 2);
        var half = (dLatitude * dLatitude) + (Math.Cos(north) * Math.Cos(south) * dLongitude * dLongitude);
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }
}

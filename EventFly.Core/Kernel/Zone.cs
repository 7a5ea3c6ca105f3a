using NodaTime;
using NodaTime.TimeZones;

namespace EventFly.Core.Kernel;

/// <summary>
/// The IANA time zone that an event lives in. Wall-clock times are resolved in it: one that the spring change skips moves
/// forward by the gap, one that the autumn change repeats means its first occurrence.
/// </summary>
public static class Zone
{
    public static bool Exists(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null;

    /// <summary>All zone ids that people can choose, in alphabetical order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(l => l.ZoneId).Order(StringComparer.Ordinal), "Etc/UTC"];

    public static DateTimeOffset Resolve(DateTime wallClock, string zone) =>
        DateTimeZoneProviders
            .Tzdb[zone]
            .AtLeniently(LocalDateTime.FromDateTime(wallClock))
            .ToDateTimeOffset()
            .ToUniversalTime();

    /// <summary>False for a wall-clock time that the spring change skips on that day.</summary>
    public static bool Happens(DateTime wallClock, string zone) =>
        DateTimeZoneProviders.Tzdb[zone].MapLocal(LocalDateTime.FromDateTime(wallClock)).Count > 0;

    /// <summary>The instant as clocks in the zone show it, with the zone's offset at that moment.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant, string zone) =>
        Instant.FromDateTimeOffset(instant).InZone(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeOffset();

    /// <summary>The days of the zone's calendar that a span of time touches; one that ends at midnight does not touch the next.</summary>
    public static (DateOnly First, DateOnly Last) Days(DateTimeOffset start, DateTimeOffset end, string zone)
    {
        var first = DateOnly.FromDateTime(Local(start, zone).DateTime);
        var last = DateOnly.FromDateTime(Local(end.AddTicks(-1), zone).DateTime);
        return (first, last < first ? first : last);
    }
}

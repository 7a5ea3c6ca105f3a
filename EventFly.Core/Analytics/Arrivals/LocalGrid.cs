using NodaTime;

namespace EventFly.Core.Analytics.Arrivals;

/// <summary>
/// Divides time as a clock on the wall of the event's zone does: where that clock is half an hour off, an hour's bar
/// begins on its full hour, not on Greenwich's.
/// </summary>
internal sealed class LocalGrid(string zone, TimeSpan step)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;

    public TimeSpan Step => step;

    public static DateTimeOffset Minute(DateTimeOffset instant) =>
        Floor(instant.ToUniversalTime(), TimeSpan.FromMinutes(1));

    /// <summary>The beginning of the step that the instant lies in, with the zone's offset.</summary>
    public DateTimeOffset Start(DateTimeOffset instant) => Floor(Local(instant), step);

    public DateTimeOffset Local(DateTimeOffset instant) =>
        Instant.FromDateTimeOffset(instant).InZone(_zone).ToDateTimeOffset();

    private static DateTimeOffset Floor(DateTimeOffset local, TimeSpan step) =>
        local.AddTicks(-(local.Ticks % step.Ticks));
}

namespace EventFly.Core.Events.Contracts;

/// <summary>One event for a calendar program.</summary>
/// <param name="Sequence">Grows with every change, so that calendars know which of two is newer.</param>
/// <param name="Link">Address of its page, absolute or on this site (<c>/e/...</c>).</param>
public sealed record CalendarEntry(
    EventCard Event,
    string Summary,
    string Location,
    double? Latitude,
    double? Longitude,
    string Link,
    long Sequence
);

/// <summary>Writes iCalendar (RFC 5545) files.</summary>
public interface ICalendarFiles
{
    string Write(CalendarEntry entry);
}

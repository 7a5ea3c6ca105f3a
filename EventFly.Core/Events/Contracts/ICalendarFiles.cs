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

/// <summary>A session of an event, or an event among others, for a calendar program.</summary>
/// <param name="Id">Its own for good, so that a calendar knows it again.</param>
/// <param name="Sequence">Grows with every change.</param>
/// <param name="Link">Address of its page, absolute or on this site.</param>
/// <param name="IsTentative">Whoever has it waits for a place.</param>
public sealed record CalendarSession(
    string Id,
    string Title,
    string About,
    string Location,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Link,
    long Sequence,
    bool IsTentative
);

/// <summary>Writes iCalendar (RFC 5545) files.</summary>
public interface ICalendarFiles
{
    string Write(CalendarEntry entry);

    /// <param name="name">What a calendar program calls it.</param>
    /// <param name="sessions">In any order; none: an empty calendar.</param>
    /// <param name="isCancelled">The whole event is.</param>
    string Write(string name, IReadOnlyList<CalendarSession> sessions, bool isCancelled);
}

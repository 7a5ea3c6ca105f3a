using EventFly.Core.Events.Contracts;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Analytics.Arrivals;

/// <summary>
/// How many tickets an event has out, and how many people are inside. Whoever counts for an event holds this row meanwhile.
/// </summary>
public sealed class AttendanceCount
{
    public EventId Event { get; init; }

    public OrganizationId Organization { get; init; }

    /// <summary>Tickets issued less tickets cancelled.</summary>
    public int Tickets { get; init; }

    /// <summary>Admissions less admissions taken back.</summary>
    public int Inside { get; init; }

    /// <summary>Valid tickets that were let in at least once.</summary>
    public int Came { get; init; }

    /// <summary>The zone in whose days and hours the event's sales are counted.</summary>
    public string Zone { get; init; } = "";

    /// <summary>When all of it was counted from the beginning; null: never, and what is here says nothing.</summary>
    public DateTimeOffset? MeasuredAt { get; init; }
}

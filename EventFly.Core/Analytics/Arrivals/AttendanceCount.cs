using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Analytics.Arrivals;

/// <summary>
/// How many tickets an event has out and how many people are inside. Both only ever move by increments, so that facts may
/// arrive in any order; in between a number can be below zero, and readers show zero then.
/// </summary>
public sealed class AttendanceCount
{
    public EventId Event { get; init; }

    /// <summary>Tickets issued less tickets cancelled.</summary>
    public int Tickets { get; init; }

    /// <summary>Admissions less admissions taken back.</summary>
    public int Inside { get; init; }
}

using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Analytics.Arrivals;

/// <summary>How many people came in during one minute, or, a day later, during one hour of the event's own clock.</summary>
public sealed class ArrivalBucket
{
    public const int Minute = 1;
    public const int Hour = 60;

    public EventId Event { get; init; }

    public DateTimeOffset Start { get; init; }

    /// <summary>Its length: <see cref="Minute"/> or <see cref="Hour"/>.</summary>
    public int Minutes { get; init; }

    /// <summary>Admissions less those taken back; below zero only while the admission itself has not arrived.</summary>
    public int Count { get; init; }
}

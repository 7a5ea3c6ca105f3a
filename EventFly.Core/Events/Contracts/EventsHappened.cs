using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Events.Contracts;

[EventName("events.event-created.v1")]
public sealed record EventCreated(
    EventId Event,
    OrganizationId Organization,
    string Title,
    string Currency,
    DateTimeOffset At
) : IIntegrationEvent
{
    /// <summary>How people get in; null where nobody was asked.</summary>
    public Admission? Admission { get; init; }

    /// <summary>The event that it is a copy of; null for one that was planned anew.</summary>
    public EventId? CopyOf { get; init; }
}

[EventName("events.event-published.v1")]
public sealed record EventPublished(EventId Event, OrganizationId Organization, DateTimeOffset At) : IIntegrationEvent;

[EventName("events.event-changed.v1")]
public sealed record EventChanged(EventId Event, OrganizationId Organization, DateTimeOffset At) : IIntegrationEvent;

/// <summary>A published event that has not begun takes place at another time, or somewhere else, than was announced.</summary>
/// <param name="Version">The one that the change made: another for each change.</param>
[EventName("events.event-moved.v1")]
public sealed record EventMoved(
    EventId Event,
    OrganizationId Organization,
    bool IsTimeNew,
    bool IsPlaceNew,
    long Version,
    DateTimeOffset At
) : IIntegrationEvent;

[EventName("events.event-cancelled.v1")]
public sealed record EventCancelled(EventId Event, OrganizationId Organization, DateTimeOffset At, string Reason = "")
    : IIntegrationEvent;

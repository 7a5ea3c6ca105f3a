using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>A device that has joined the hall of an event at least once.</summary>
public sealed class HallParticipant
{
    public EventId Event { get; init; }

    public ParticipantId Participant { get; init; }

    public DateTimeOffset JoinedAt { get; init; }

    public bool IsRehearsal { get; init; }
}

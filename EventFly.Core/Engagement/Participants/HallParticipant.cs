using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>A device that has joined the hall of an event at least once.</summary>
public sealed class HallParticipant
{
    public EventId Event { get; init; }

    public ParticipantId Participant { get; init; }

    public DateTimeOffset JoinedAt { get; init; }

    /// <summary>What others see them as; null until they choose one.</summary>
    public string? Nickname { get; init; }

    /// <summary>The team they play for in quizzes; null for none.</summary>
    public string? Team { get; init; }

    /// <summary>How much longer than others they may take to answer in a quiz: 1 is the same, at most 3.</summary>
    public double TimeFactor { get; init; } = 1;

    public bool IsRehearsal { get; init; }
}

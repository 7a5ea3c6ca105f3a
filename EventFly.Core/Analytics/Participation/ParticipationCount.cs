using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Analytics;

/// <summary>What the polls of an event amount to. Moves by increments only, so that facts may arrive in any order.</summary>
public sealed class ParticipationCount
{
    public EventId Event { get; init; }

    /// <summary>Rounds that were opened; a poll asked twice counts twice.</summary>
    public int PollsOpened { get; init; }

    public int PollsClosed { get; init; }

    /// <summary>Ballots counted in the closed rounds.</summary>
    public int Votes { get; init; }
}

using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Contracts;

/// <summary>One asking of a poll.</summary>
/// <param name="ClosedAt">Null while it goes on, or its last votes are on their way; of an earlier round, when it was opened.</param>
/// <param name="Votes">Ballots counted.</param>
public sealed record PollRoundRecord(
    PollId Poll,
    int Round,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    int Votes
);

public interface IPollRounds
{
    /// <summary>All of an event, as they stand now.</summary>
    Task<IReadOnlyList<PollRoundRecord>> Of(EventId subject, CancellationToken cancellation);
}

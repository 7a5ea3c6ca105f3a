using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>A vote on its way.</summary>
/// <param name="Round">The round that the voter saw; an older one is closed.</param>
/// <param name="ReceivedAt">When it arrived here: what decides whether it was in time, however long the commit takes.</param>
public readonly record struct Vote(
    EventId Event,
    PollId Poll,
    int Round,
    ParticipantId Participant,
    Answer Answer,
    DateTimeOffset ReceivedAt
);

/// <summary>A vote that is on disk.</summary>
/// <param name="Own">The answer that counts: an earlier one, when this poll does not let answers be changed.</param>
/// <param name="WasTaken">False when an earlier vote stands and this one changed nothing.</param>
public readonly record struct VoteReceipt(OwnAnswer Own, bool WasTaken);

/// <summary>
/// Takes the votes of many circuits, commits them in groups, and answers each only after its commit. It is bounded:
/// when the hall is faster than the disk for long, it refuses with <see cref="PollFaults.Busy"/> instead of growing.
/// </summary>
public interface IBallotWriter
{
    Task<Result<VoteReceipt>> Cast(Vote vote, CancellationToken cancellation);

    /// <summary>Waits until every vote that arrived before is committed or refused, so that a close cuts off none of them.</summary>
    Task SettleVotes(CancellationToken cancellation);
}

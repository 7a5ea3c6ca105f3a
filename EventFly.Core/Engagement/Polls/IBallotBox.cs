using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>A vote on its way.</summary>
/// <param name="Round">The round that the voter saw; an older one is closed.</param>
/// <param name="Option">Position, from 0.</param>
public readonly record struct Vote(EventId Event, PollId Poll, int Round, ParticipantId Participant, int Option);

/// <summary>A vote that is on disk.</summary>
/// <param name="Option">The option that counts: the first one, when the same participant voted before.</param>
/// <param name="WasFirst">False when an earlier vote stands and this one changed nothing.</param>
public readonly record struct VoteReceipt(int Option, bool WasFirst);

/// <summary>
/// Takes the votes of many circuits, commits them in groups, and answers each only after its commit. It is bounded:
/// when the hall is faster than the disk for long, it refuses with <see cref="PollFaults.Busy"/> instead of growing.
/// </summary>
public interface IBallotBox
{
    Task<Result<VoteReceipt>> Cast(Vote vote, CancellationToken cancellation);
}

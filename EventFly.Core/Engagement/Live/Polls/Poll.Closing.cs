using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>
/// A round ends in two steps. Closing says after which moment no vote counts; a vote that arrived before may still be on
/// its way to the disk, in this process or another. Sealing says that none is any more, and how many there were.
/// </summary>
public sealed partial class Poll
{
    /// <summary>The closed round takes no vote any more, whenever it arrived: its numbers are final.</summary>
    public bool IsSealed { get; private set; }

    private bool IsToBeSealed => State is PollState.Closed && !IsSealed;

    /// <param name="now">The moment after which no vote counts.</param>
    public Result<Done> Close(DateTimeOffset now)
    {
        if (State is PollState.Draft)
        {
            return PollFaults.NotOpen;
        }

        if (State is PollState.Open)
        {
            State = PollState.Closed;
            ClosedAt = now;
        }

        return Result.Done;
    }

    /// <summary>Whoever seals holds the poll's row, so that no vote is counted meanwhile. Twice is once.</summary>
    /// <param name="voters">People whose answer is counted in this round.</param>
    internal bool Seal(int voters)
    {
        if (!IsToBeSealed)
        {
            return false;
        }

        IsSealed = true;
        Raise(new PollClosed(Event, Id, Round, voters, ClosedAt!.Value));
        return true;
    }

    private void RequireSealed()
    {
        if (IsToBeSealed)
        {
            throw new InvalidOperationException(
                $"Round {Round} of poll {Id.Value} is not sealed: its last votes would be lost."
            );
        }
    }
}

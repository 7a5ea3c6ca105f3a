using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Rehearsals;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>A poll after a rehearsal.</summary>
public sealed partial class Poll
{
    /// <summary>It is where it was before the rehearsal in which it was asked.</summary>
    /// <param name="before">Null when nobody had been asked.</param>
    /// <param name="taken">The rounds that were removed.</param>
    /// <param name="now">The moment from which they have never been.</param>
    internal void PutBack(PollBefore? before, IEnumerable<int> taken, DateTimeOffset now)
    {
        State = before is null ? PollState.Draft : PollState.Closed;
        Round = before?.Round ?? 1;
        IsRevealed = before?.IsRevealed ?? false;
        IsSolved = before?.IsSolved ?? false;
        IsSelfPaced = before?.IsSelfPaced ?? false;
        OpenedAt = before?.OpenedAt;
        // Nobody is asked anew before the round before is sealed.
        ClosedAt = before is null ? null : before.ClosedAt ?? now;
        IsSealed = before is not null;
        foreach (var round in taken)
        {
            Raise(new PollTakenBack(Event, Id, round, now));
        }
    }

    /// <summary>The sealed round has fewer votes than was told: simulated ones were taken off.</summary>
    internal void Recounted(int voters)
    {
        if (State is PollState.Closed && IsSealed)
        {
            Raise(new PollClosed(Event, Id, Round, voters, ClosedAt!.Value));
        }
    }
}

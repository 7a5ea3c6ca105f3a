using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>What keeps the count of a round right while votes come in. Lock order: poll, then tallies, then round.</summary>
public static class RoundGuard
{
    /// <summary>Holds the poll's row until the transaction ends: votes wait, those being committed are waited for.</summary>
    public static Task HoldPoll(this ILiveDb db, PollId poll, CancellationToken cancellation) =>
        db.Polls.Where(p => p.Id == poll).Hold(p => p.Round, cancellation);

    /// <summary>People whose answer is counted in the poll's round.</summary>
    public static Task<int> CountVoters(this ILiveDb db, Poll poll, CancellationToken cancellation) =>
        db
            .Rounds.Where(r => r.Poll == poll.Id && r.Round == poll.Round)
            .Select(r => r.Voters)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>Before a poll is asked again, the votes of the round before must be final.</summary>
    public static async Task SealBefore(this ILiveDb db, Poll poll, CancellationToken cancellation)
    {
        if (poll is { State: PollState.Closed, IsSealed: false })
        {
            await db.HoldPoll(poll.Id, cancellation);
            poll.Seal(await db.CountVoters(poll, cancellation));
        }
    }
}

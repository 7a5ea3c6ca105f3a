using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>
/// When an anonymous round has closed, its tallies are written anew, in the order of their texts and in one commit. Until
/// then a database keeps who voted and what was counted in the order in which they came, and could be read side by side.
/// </summary>
internal sealed class SealAnonymousRound(ILiveDb db) : IFollowUp<PollClosed>
{
    public async Task Follow(PollClosed happened, CancellationToken cancellation)
    {
        // Takes the poll's row: no vote can be counted meanwhile, should it have been opened again already.
        var isClosed = await db
            .Polls.Where(p =>
                p.Id == happened.Poll && p.Privacy == PollPrivacy.Anonymous && p.State == PollState.Closed
            )
            .Hold(p => p.Round, cancellation);
        if (isClosed == 0)
        {
            return;
        }

        var round = db.Tallies.Where(t => t.Poll == happened.Poll && t.Round == happened.Round);
        var tallies = await round.AsNoTracking().ToListAsync(cancellation);
        await round.ExecuteDeleteAsync(cancellation);
        db.Tallies.AddRange(tallies.OrderBy(t => t.Key, StringComparer.Ordinal));
    }
}

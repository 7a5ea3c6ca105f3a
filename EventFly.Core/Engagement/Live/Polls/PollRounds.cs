using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Polls;

internal sealed class PollRounds(ILiveDb db) : IPollRounds
{
    public async Task<IReadOnlyList<PollRoundRecord>> Of(EventId subject, CancellationToken cancellation)
    {
        var rounds = await db
            .Rounds.Join(
                db.Polls.Where(p => p.Event == subject),
                r => r.Poll,
                p => p.Id,
                (r, p) =>
                    new
                    {
                        r.Poll,
                        r.Round,
                        r.OpenedAt,
                        r.Voters,
                        IsNow = r.Round == p.Round,
                        p.IsSealed,
                        p.ClosedAt,
                    }
            )
            .ToListAsync(cancellation);
        // Nobody is asked anew before the round before is sealed; when it was, only the newest round says.
        return rounds.ConvertAll(r => new PollRoundRecord(
            r.Poll,
            r.Round,
            r.OpenedAt,
            !r.IsNow ? r.OpenedAt
                : r.IsSealed ? r.ClosedAt
                : null,
            r.Voters
        ));
    }
}

using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Rehearsals;

/// <summary>Removes every ballot and participant that a rehearsal left, and takes exactly those votes off the tallies.</summary>
internal sealed class RehearsalPurge(EventFlyDbContext db, Halls.Halls halls, ISignals signals, TimeProvider time)
{
    public async Task Purge(RehearsalId id, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var rehearsal = await db.Rehearsals.FirstAsync(r => r.Id == id, cancellation);
        var simulated = db.Ballots.Where(b =>
            b.IsRehearsal && db.Polls.Any(p => p.Id == b.Poll && p.Event == rehearsal.Event)
        );
        var counts = await simulated
            .GroupBy(b => new
            {
                b.Poll,
                b.Round,
                b.Option,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        foreach (var count in counts)
        {
            // A decrement, not a recount: real votes may be landing at the same moment.
            await db
                .Tallies.Where(t =>
                    t.Poll == count.Key.Poll && t.Round == count.Key.Round && t.Option == count.Key.Option
                )
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Count, t => t.Count - count.Count), cancellation);
        }

        await simulated.ExecuteDeleteAsync(cancellation);
        await db.Participants.Where(p => p.Event == rehearsal.Event && p.IsRehearsal).ExecuteDeleteAsync(cancellation);
        rehearsal.Purged(time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);

        (await halls.Get(rehearsal.Event, cancellation)).EndRehearsal();
        await halls.ReadExactly(rehearsal.Event, cancellation);
        signals.Send(StageTopics.Polls(rehearsal.Event));
    }
}

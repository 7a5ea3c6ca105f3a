using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Picks;

/// <summary>
/// Gives places in a session and takes them back, by updates that ask their own condition; a check constraint stands behind them.
/// Who comes when all are taken waits, and a place that frees goes to the first of those, in the same transaction. The session's row
/// is held first: numbers are given in the order in which people came.
/// </summary>
internal sealed class SessionPlaces(IEventsDb db) : ICollaborator
{
    /// <returns>False where there is no such session at this event.</returns>
    public async Task<bool> Hold(SessionId session, EventId ofEvent, CancellationToken cancellation) =>
        await db.Sessions.Where(s => s.Id == session && s.Event == ofEvent).Hold(s => s.LastNumber, cancellation) > 0;

    /// <returns>Whether who came has to wait, and as which number.</returns>
    public async Task<(bool IsWaiting, long Number)> Take(SessionId session, CancellationToken cancellation)
    {
        var hasPlace = await db
            .Sessions.Where(s => s.Id == session && s.Waiting == 0 && (s.Capacity == null || s.Taken < s.Capacity))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(s => s.Taken, s => s.Taken + 1)
                        .SetProperty(s => s.LastNumber, s => s.LastNumber + 1),
                cancellation
            );
        if (hasPlace == 0)
        {
            await db
                .Sessions.Where(s => s.Id == session)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(s => s.Waiting, s => s.Waiting + 1)
                            .SetProperty(s => s.LastNumber, s => s.LastNumber + 1),
                    cancellation
                );
        }

        var number = await db.Sessions.Where(s => s.Id == session).Select(s => s.LastNumber).SingleAsync(cancellation);
        return (hasPlace == 0, number);
    }

    /// <summary>Takes picks away; the places that free go to those who wait.</summary>
    public async Task Free(SessionId session, IReadOnlyCollection<SessionPickId> picks, CancellationToken cancellation)
    {
        var of = db.SessionPicks.Where(p => p.Session == session && picks.Contains(p.Id));
        var waited = await of.Where(p => p.IsWaiting).ExecuteDeleteAsync(cancellation);
        var had = await of.ExecuteDeleteAsync(cancellation);
        await db
            .Sessions.Where(s => s.Id == session)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(s => s.Taken, s => s.Taken - had)
                        .SetProperty(s => s.Waiting, s => s.Waiting - waited),
                cancellation
            );
        await Fill(session, cancellation);
    }

    /// <summary>Whoever waits and fits in gets a place, the first first.</summary>
    public async Task Fill(SessionId session, CancellationToken cancellation)
    {
        var now = await db
            .Sessions.AsNoTracking()
            .Where(s => s.Id == session)
            .Select(s => new
            {
                s.Capacity,
                s.Taken,
                s.Waiting,
            })
            .SingleAsync(cancellation);
        var more = Math.Min(
            now.Waiting,
            now.Capacity is { } capacity ? Math.Max(0, capacity - now.Taken) : now.Waiting
        );
        if (more == 0)
        {
            return;
        }

        var last = await db
            .SessionPicks.Where(p => p.Session == session && p.IsWaiting)
            .OrderBy(p => p.Number)
            .Skip(more - 1)
            .Select(p => p.Number)
            .FirstAsync(cancellation);
        await db
            .SessionPicks.Where(p => p.Session == session && p.IsWaiting && p.Number <= last)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsWaiting, false), cancellation);
        await Move(session, more, cancellation);
    }

    /// <summary>A session that everybody could come to gets a number of places: who picked it last waits.</summary>
    public async Task Limit(SessionId session, int capacity, CancellationToken cancellation)
    {
        var over = await db
            .SessionPicks.Where(p => p.Session == session && !p.IsWaiting)
            .OrderBy(p => p.Number)
            .Skip(capacity)
            .Select(p => (long?)p.Number)
            .FirstOrDefaultAsync(cancellation);
        if (over is not { } first)
        {
            return;
        }

        var moved = await db
            .SessionPicks.Where(p => p.Session == session && !p.IsWaiting && p.Number >= first)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsWaiting, true), cancellation);
        await Move(session, -moved, cancellation);
    }

    private Task<int> Move(SessionId session, int seated, CancellationToken cancellation) =>
        db
            .Sessions.Where(s => s.Id == session)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(s => s.Taken, s => s.Taken + seated)
                        .SetProperty(s => s.Waiting, s => s.Waiting - seated),
                cancellation
            );
}

using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>
/// Takes tickets from what there is of a type, and of what it shares with others, and gives them back, by updates that ask
/// their own condition: what is sold and what is held are never more than there is, and check constraints stand behind them.
/// It works in the transaction that writes the order, once the types are held.
/// </summary>
internal class Stock(IRegistrationDb db)
{
    private readonly HashSet<TicketTypeId> _held = [];
    private readonly Dictionary<QuotaId, SharedNumber> _shared = [];
    private readonly Dictionary<TicketTypeId, DateTimeOffset> _fresh = [];

    protected IRegistrationDb Db => db;

    protected IReadOnlyCollection<TicketTypeId> Held => _held;

    /// <summary>What any of the held types shares, as of when they were held.</summary>
    protected IReadOnlyCollection<SharedNumber> Shared => _shared.Values;

    /// <summary>
    /// Holds the rows of types until the transaction ends, with those they share a number with, and those that these share one
    /// with, always in the same order: two baskets cannot wait for each other.
    /// </summary>
    public virtual async Task Hold(IReadOnlyCollection<TicketTypeId> types, CancellationToken cancellation)
    {
        await HoldRows(types.Concat((await Sharing(types, cancellation)).SelectMany(q => q.Types)), cancellation);
        // What they share may have changed before they were held; from here on it cannot.
        var shared = await Sharing(types, cancellation);
        await HoldRows(shared.SelectMany(q => q.Types), cancellation);
        shared.ForEach(q => _shared[q.Id] = q);
    }

    /// <summary>Sells what is left, or what others held for too long.</summary>
    /// <returns>False when there are not that many; then nothing is sold.</returns>
    public Task<bool> Sell(TicketTypeId type, int quantity, DateTimeOffset now, CancellationToken cancellation) =>
        Take(type, sold: quantity, held: 0, now, cancellation);

    /// <summary>Keeps what is left, or what others held for too long; the caller writes down for whom.</summary>
    /// <returns>False when there are not that many; then nothing is kept.</returns>
    public Task<bool> Keep(TicketTypeId type, int quantity, DateTimeOffset now, CancellationToken cancellation) =>
        Take(type, sold: 0, held: quantity, now, cancellation);

    /// <summary>What was sold can be had again.</summary>
    public Task GiveBack(TicketTypeId type, int quantity, CancellationToken cancellation) =>
        Move(type, -quantity, 0, cancellation);

    /// <summary>What was kept can be had again.</summary>
    public Task LetGo(TicketTypeId type, int quantity, CancellationToken cancellation) =>
        Move(type, 0, -quantity, cancellation);

    /// <summary>To be called before the transaction is committed: what was counted is written, if it was not at once.</summary>
    public virtual Task Settle(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Ends what is held for an order, sold or not.</summary>
    public Task Release(OrderId order, TicketTypeId type, CancellationToken cancellation) =>
        Release(db.TicketHolds.Where(h => h.Order == order && h.Type == type), cancellation);

    private async Task HoldRows(IEnumerable<TicketTypeId> types, CancellationToken cancellation)
    {
        foreach (var type in types.Distinct().Where(t => !_held.Contains(t)).OrderBy(t => t.Value).ToList())
        {
            await db.TicketTypes.Where(t => t.Id == type).Hold(t => t.Sold, cancellation);
            _held.Add(type);
        }
    }

    private async Task<List<SharedNumber>> Sharing(
        IReadOnlyCollection<TicketTypeId> types,
        CancellationToken cancellation
    )
    {
        var numbers = await db
            .Quotas.AsNoTracking()
            .Where(q => db.TicketTypes.Any(t => types.Contains(t.Id) && t.Event == q.Event))
            .Select(q => new SharedNumber(q.Id, q.Taken, q.Size, q.Types.Select(t => t.Type).ToArray()))
            .ToListAsync(cancellation);
        return SharedNumber.Connected(types, numbers);
    }

    private async Task<bool> Take(
        TicketTypeId type,
        int sold,
        int held,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        await Move(type, sold, held, cancellation)
        || (await ReleaseStaleOnce(type, now, cancellation) && await Move(type, sold, held, cancellation));

    /// <summary>Counts some more, or fewer, as sold and held, in the type and in all that it shares: all of it, or nothing.</summary>
    private async Task<bool> Move(TicketTypeId type, int sold, int held, CancellationToken cancellation)
    {
        if (!await MoveOwn(type, sold, held, cancellation))
        {
            return false;
        }

        var shared = _shared.Values.Where(q => q.Types.Contains(type)).Select(q => q.Id).OrderBy(q => q.Value).ToList();
        for (var i = 0; i < shared.Count; i++)
        {
            if (!await MoveShared(shared[i], sold + held, cancellation))
            {
                foreach (var moved in shared.Take(i))
                {
                    await MoveShared(moved, -(sold + held), cancellation);
                }

                await MoveOwn(type, -sold, -held, cancellation);
                return false;
            }
        }

        return true;
    }

    /// <returns>False when there are not that many; then nothing is counted.</returns>
    protected virtual async Task<bool> MoveOwn(TicketTypeId type, int sold, int held, CancellationToken cancellation) =>
        await db
            .TicketTypes.Where(t => t.Id == type && t.Sold + sold >= 0 && t.Held + held >= 0)
            .Where(t => sold + held <= 0 || t.Sold + t.Held + sold + held <= t.Quota)
            .ExecuteUpdateAsync(
                set => set.SetProperty(t => t.Sold, t => t.Sold + sold).SetProperty(t => t.Held, t => t.Held + held),
                cancellation
            ) == 1;

    /// <inheritdoc cref="MoveOwn"/>
    protected virtual async Task<bool> MoveShared(QuotaId quota, int taken, CancellationToken cancellation) =>
        await db
            .Quotas.Where(q => q.Id == quota && q.Taken + taken >= 0)
            .Where(q => taken <= 0 || q.Taken + taken <= q.Size)
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.Taken, q => q.Taken + taken), cancellation) == 1;

    /// <summary>For the next wish of a group there is nothing more to find: what was over by then has been released.</summary>
    private async Task<bool> ReleaseStaleOnce(TicketTypeId type, DateTimeOffset now, CancellationToken cancellation)
    {
        if (_fresh.TryGetValue(type, out var asOf) && asOf >= now)
        {
            return false;
        }

        _fresh[type] = now;
        return await ReleaseStale(type, now, cancellation);
    }

    /// <summary>Of the type and of all that it shares a number with: holds and vouchers whose time is over.</summary>
    private async Task<bool> ReleaseStale(TicketTypeId type, DateTimeOffset now, CancellationToken cancellation)
    {
        var types = _shared
            .Values.Where(q => q.Types.Contains(type))
            .SelectMany(q => q.Types)
            .Append(type)
            .Distinct()
            .ToList();
        var holds = await Release(db.TicketHolds.Where(h => types.Contains(h.Type) && h.Until <= now), cancellation);
        var vouchers = await db
            .Vouchers.Where(v => v.Kept > 0 && v.Until <= now && v.Types.Any(t => types.Contains(t.Type)))
            .Select(v => new
            {
                v.Id,
                v.Kept,
                Type = v.Types.Select(t => t.Type).First(),
            })
            .ToListAsync(cancellation);
        foreach (var over in vouchers)
        {
            await db
                .Vouchers.Where(v => v.Id == over.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Kept, 0), cancellation);
            await LetGo(over.Type, over.Kept, cancellation);
        }

        return holds || vouchers.Count > 0;
    }

    /// <returns>Whether there was anything.</returns>
    private async Task<bool> Release(IQueryable<TicketHold> holds, CancellationToken cancellation)
    {
        var held = await holds
            .GroupBy(h => h.Type)
            .Select(g => new { Type = g.Key, Quantity = g.Sum(h => h.Quantity) })
            .ToListAsync(cancellation);
        if (held.Count == 0)
        {
            return false;
        }

        await holds.ExecuteDeleteAsync(cancellation);
        foreach (var type in held)
        {
            await LetGo(type.Type, type.Quantity, cancellation);
        }

        return true;
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>
/// Takes tickets from the quota and gives them back, by updates that ask their own condition: what is sold and what is held
/// are never more than there is, and a check constraint stands behind them. They must run in the transaction that writes the
/// order. What is done with holds needs the type's row (<see cref="HoldStock"/>).
/// </summary>
internal static class Stock
{
    /// <summary>Holds the row until the transaction ends, so that a quota is not lowered under a buyer's hands.</summary>
    public static Task HoldStock(this IRegistrationDb db, TicketTypeId type, CancellationToken cancellation) =>
        db.TicketTypes.Where(t => t.Id == type).Hold(t => t.Sold, cancellation);

    /// <summary>Sells what is left, or what others held for too long.</summary>
    /// <returns>False when there are not that many.</returns>
    public static Task<bool> TakeFromStock(
        this IRegistrationDb db,
        TicketTypeId type,
        int quantity,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        db.Take(
            type,
            quantity,
            now,
            left => left.ExecuteUpdateAsync(set => set.SetProperty(t => t.Sold, t => t.Sold + quantity), cancellation),
            cancellation
        );

    /// <summary>Keeps what is left, or what others held for too long; the caller writes the <see cref="TicketHold"/>.</summary>
    /// <returns>False when there are not that many.</returns>
    public static Task<bool> KeepInStock(
        this IRegistrationDb db,
        TicketTypeId type,
        int quantity,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        db.Take(
            type,
            quantity,
            now,
            left => left.ExecuteUpdateAsync(set => set.SetProperty(t => t.Held, t => t.Held + quantity), cancellation),
            cancellation
        );

    public static Task GiveBackToStock(
        this IRegistrationDb db,
        TicketTypeId type,
        int quantity,
        CancellationToken cancellation
    ) =>
        db
            .TicketTypes.Where(t => t.Id == type && t.Sold >= quantity)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Sold, t => t.Sold - quantity), cancellation);

    /// <summary>Ends what is held for an order, sold or not.</summary>
    /// <returns>How many tickets were still held.</returns>
    public static Task<int> Release(
        this IRegistrationDb db,
        OrderId order,
        TicketTypeId type,
        CancellationToken cancellation
    ) => db.Release(db.TicketHolds.Where(h => h.Order == order && h.Type == type), type, cancellation);

    /// <summary>Tickets of each type whose hold has run out and that nobody needed yet: they count as left.</summary>
    public static Task<Dictionary<TicketTypeId, int>> StaleHolds(
        this IRegistrationDb db,
        IReadOnlyCollection<TicketTypeId> types,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        db
            .TicketHolds.Where(h => types.Contains(h.Type) && h.Until <= now)
            .GroupBy(h => h.Type)
            .Select(g => new { g.Key, Quantity = g.Sum(h => h.Quantity) })
            .ToDictionaryAsync(g => g.Key, g => g.Quantity, cancellation);

    private static async Task<bool> Take(
        this IRegistrationDb db,
        TicketTypeId type,
        int quantity,
        DateTimeOffset now,
        Func<IQueryable<TicketType>, Task<int>> take,
        CancellationToken cancellation
    )
    {
        var left = db.TicketTypes.Where(t => t.Id == type && t.Sold + t.Held + quantity <= t.Quota);
        var stale = db.TicketHolds.Where(h => h.Type == type && h.Until <= now);
        return await take(left) == 1 || (await db.Release(stale, type, cancellation) > 0 && await take(left) == 1);
    }

    private static async Task<int> Release(
        this IRegistrationDb db,
        IQueryable<TicketHold> holds,
        TicketTypeId type,
        CancellationToken cancellation
    )
    {
        var quantity = await holds.SumAsync(h => h.Quantity, cancellation);
        if (quantity > 0)
        {
            await holds.ExecuteDeleteAsync(cancellation);
            await db
                .TicketTypes.Where(t => t.Id == type)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Held, t => t.Held - quantity), cancellation);
        }

        return quantity;
    }
}

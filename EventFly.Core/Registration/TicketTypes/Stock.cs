using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration;

/// <summary>
/// Takes tickets from the quota and gives them back, by updates that ask their own condition. They must run in the
/// transaction that writes the tickets; a check constraint stands behind them.
/// </summary>
internal static class Stock
{
    /// <returns>False when there are not that many left.</returns>
    public static async Task<bool> TakeFromStock(
        this IRegistrationDb db,
        TicketTypeId type,
        int quantity,
        CancellationToken cancellation
    ) =>
        await db
            .TicketTypes.Where(t => t.Id == type && t.Sold + quantity <= t.Quota)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Sold, t => t.Sold + quantity), cancellation) == 1;

    public static Task GiveBackToStock(
        this IRegistrationDb db,
        TicketTypeId type,
        int quantity,
        CancellationToken cancellation
    ) =>
        db
            .TicketTypes.Where(t => t.Id == type && t.Sold >= quantity)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Sold, t => t.Sold - quantity), cancellation);

    /// <summary>Holds the row until the transaction ends, so that a quota is not lowered under a buyer's hands.</summary>
    public static Task HoldStock(this IRegistrationDb db, TicketTypeId type, CancellationToken cancellation) =>
        db
            .TicketTypes.Where(t => t.Id == type)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Sold, t => t.Sold), cancellation);
}

using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Vouchers;

/// <summary>What a voucher keeps, after an order let go of it.</summary>
internal static class KeptAgain
{
    /// <summary>
    /// An order that nobody paid had taken what vouchers keep: as far as it is still there, it is kept for them again. Their
    /// types are held, and the order's uses are gone.
    /// </summary>
    public static async Task KeepAgain(
        this IRegistrationDb db,
        Stock stock,
        IReadOnlyCollection<VoucherId> ids,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        foreach (var id in ids.OrderBy(id => id.Value))
        {
            if (await db.HoldVoucher(id, cancellation) is not { Reserved: > 0 } voucher || voucher.Until <= now)
            {
                continue;
            }

            var used = await db
                .VoucherUses.Where(u => u.Voucher == id && (u.Until == null || u.Until > now))
                .SumAsync(u => u.Tickets, cancellation);
            var again = voucher.Reserved - used - voucher.Kept;
            if (again > 0 && await stock.Keep(voucher.Types[0].Type, again, now, cancellation))
            {
                voucher.KeepAgain(again);
            }
        }
    }
}

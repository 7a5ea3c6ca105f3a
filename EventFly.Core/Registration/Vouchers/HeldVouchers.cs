using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Vouchers;

/// <summary>One voucher, by one at a time. Its types are held before it.</summary>
internal static class HeldVouchers
{
    /// <summary>It as it is once its row is held, until the transaction ends; null when there is none.</summary>
    public static async Task<Voucher?> HoldVoucher(
        this IRegistrationDb db,
        VoucherId? id,
        CancellationToken cancellation
    )
    {
        await db.Vouchers.Where(v => v.Id == id).Hold(v => v.Note, cancellation);
        return await db.Vouchers.FirstOrDefaultAsync(v => v.Id == id, cancellation);
    }

    /// <summary>It is good no longer, and what it kept can be had by anyone.</summary>
    public static async Task End(this Stock stock, Voucher held, DateTimeOffset now, CancellationToken cancellation)
    {
        if (held.Kept > 0)
        {
            await stock.LetGo(held.Types[0].Type, held.Kept, cancellation);
        }

        held.End(now);
    }
}

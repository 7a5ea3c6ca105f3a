using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.WaitingList;

internal static class GivenUpPlaces
{
    /// <summary>Ends a place as it is once its type is held, and lets go of what was kept for it.</summary>
    public static async Task<Result<Done>> GiveUp(
        this IRegistrationDb db,
        WaitingPlace seen,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var stock = new Stock(db);
        await db.Hold(stock, seen.Type, cancellation);
        var place = await db.WaitingPlaces.FirstAsync(p => p.Id == seen.Id, cancellation);
        if (place.State is WaitingState.Waiting)
        {
            await db.CountWaiting(place.Type, -1, cancellation);
            place.Leave();
        }
        else if (place.StateAt(now) is WaitingState.Offered)
        {
            await stock.End((await db.HoldVoucher(place.Voucher, cancellation))!, now, cancellation);
            place.Leave();
        }

        return Result.Done;
    }
}

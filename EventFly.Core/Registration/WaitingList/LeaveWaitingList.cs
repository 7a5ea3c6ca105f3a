using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.WaitingList;

/// <summary>Whoever has the link gives the place up; what was kept for them goes to the next. Again is as once.</summary>
public sealed record LeaveWaitingList(string Key) : ICommand<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<LeaveWaitingList, Done>
    {
        public async Task<Result<Done>> Handle(LeaveWaitingList request, CancellationToken cancellation) =>
            await db.WaitingPlaces.AsNoTracking().FirstOrDefaultAsync(p => p.Key == request.Key, cancellation)
                is { } place
                ? await db.GiveUp(place, time.GetUtcNow(), cancellation)
                : Fault.NotVisible;
    }
}

/// <summary>The team takes somebody off the waiting list. Again is as once.</summary>
public sealed record RemoveFromWaitingList(EventId Event, WaitingPlaceId Place) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<RemoveFromWaitingList, Done>
    {
        public async Task<Result<Done>> Handle(RemoveFromWaitingList request, CancellationToken cancellation) =>
            await db
                .WaitingPlaces.AsNoTracking()
                .FirstOrDefaultAsync(p => p.Id == request.Place && p.Event == request.Event, cancellation)
                is { } place
                ? await db.GiveUp(place, time.GetUtcNow(), cancellation)
                : Fault.NotVisible;
    }
}

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
            await db.Vouchers.Where(v => v.Id == place.Voucher).Hold(v => v.Note, cancellation);
            var voucher = await db.Vouchers.FirstAsync(v => v.Id == place.Voucher, cancellation);
            if (voucher.Kept > 0)
            {
                await stock.LetGo(place.Type, voucher.Kept, cancellation);
            }

            voucher.End(now);
            place.Leave();
        }

        return Result.Done;
    }
}

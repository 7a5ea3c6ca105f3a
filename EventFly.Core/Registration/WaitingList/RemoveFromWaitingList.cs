using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.WaitingList;

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

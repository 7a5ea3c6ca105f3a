using EventFly.Core.Kernel;
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

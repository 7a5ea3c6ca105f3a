using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Picks;

/// <summary>Takes a session out of one's own schedule; a place in it goes to the first who waits. Doing it twice changes nothing.</summary>
public sealed record DropSession(EventId Event, SessionId Session) : ICommand<Done>, IThrottled
{
    public Access Access => Access.Anyone;

    public Throttle Throttle => PickThrottle.Picks;

    internal sealed class Handler(IEventsDb db, SessionPlaces places, Actor actor, IAfterCommit after)
        : IHandler<DropSession, Done>
    {
        public async Task<Result<Done>> Handle(DropSession request, CancellationToken cancellation)
        {
            if (!await places.Hold(request.Session, request.Event, cancellation))
            {
                return Fault.NotVisible;
            }

            var mine = await db
                .SessionPicks.Where(p => p.Session == request.Session)
                .Of(actor)
                .Select(p => p.Id)
                .ToListAsync(cancellation);
            if (mine.Count > 0)
            {
                await places.Free(request.Session, mine, cancellation);
                after.Signal(EventTopics.Schedule(request.Event));
            }

            return Result.Done;
        }
    }
}

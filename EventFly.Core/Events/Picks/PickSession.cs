using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Picks;

/// <param name="IsWaiting">All places are taken: who picked it is in the line.</param>
public sealed record Picked(bool IsWaiting);

/// <summary>
/// Puts a session into one's own schedule. Where it has a capacity this takes a place, or waits for one. Doing it twice changes
/// nothing.
/// </summary>
public sealed record PickSession(EventId Event, SessionId Session) : ICommand<Picked>, IThrottled
{
    public Access Access => Access.Admitted(Event);

    public Throttle Throttle => PickThrottle.Picks;

    internal sealed class Handler(
        IEventsDb db,
        IEventLookup events,
        SessionPlaces places,
        TimeProvider time,
        Actor actor,
        IAfterCommit after
    ) : IHandler<PickSession, Picked>
    {
        public async Task<Result<Picked>> Handle(PickSession request, CancellationToken cancellation)
        {
            if (actor.Account is null && actor.Participant is null)
            {
                return ScheduleFaults.NoDevice;
            }

            var now = time.GetUtcNow();
            if (
                await events.Find(request.Event, cancellation) is not { } card
                || !await places.Hold(request.Session, request.Event, cancellation)
            )
            {
                return Fault.NotVisible;
            }

            if (card.State is not EventState.Published || card.HasEnded(now))
            {
                return ScheduleFaults.NotOpen;
            }

            var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == request.Session, cancellation);
            if (!session.CanBePicked)
            {
                return ScheduleFaults.Breaks;
            }

            if (Zone.Resolve(session.End, card.Zone) <= now)
            {
                return ScheduleFaults.SessionIsOver;
            }

            var mine = db.SessionPicks.Where(p => p.Event == request.Event).Of(actor);
            if (await mine.FirstOrDefaultAsync(p => p.Session == request.Session, cancellation) is { } before)
            {
                return new Picked(before.IsWaiting);
            }

            if (await mine.CountAsync(cancellation) >= SessionPick.MostOfPerson)
            {
                return ScheduleFaults.EnoughPicks;
            }

            var (isWaiting, number) = await places.Take(request.Session, cancellation);
            db.SessionPicks.Add(SessionPick.Make(request.Session, request.Event, actor, number, isWaiting, now));
            after.Signal(EventTopics.Schedule(request.Event));
            return new Picked(isWaiting);
        }
    }
}

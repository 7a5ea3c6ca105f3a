using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>The event behind a code that somebody typed or scanned.</summary>
public sealed record FindHall(string Code) : IUseCase<EventCard>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IEventLookup events, TimeProvider time) : IHandler<FindHall, EventCard>
    {
        public async Task<Result<EventCard>> Handle(FindHall request, CancellationToken cancellation)
        {
            var found = await events.FindByCode(request.Code, cancellation);
            if (found is null || found.State is EventState.Draft)
            {
                return Fault.NotFound("No event has this code. Look at the big screen and type it again.");
            }

            if (found.State is EventState.Cancelled)
            {
                return Fault.Refused("engagement.event-cancelled", "This event is cancelled, so its room is closed.");
            }

            return found.HasEnded(time.GetUtcNow())
                ? Fault.Refused("engagement.event-ended", "This event is over. Thank you for having been there.")
                : found;
        }
    }
}

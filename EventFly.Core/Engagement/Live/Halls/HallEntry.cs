using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>From the code that somebody typed or scanned to the event whose hall it opens.</summary>
internal sealed class HallEntry(IEventLookup events, IParticipantGate gate, Actor actor, TimeProvider time)
    : ICollaborator
{
    /// <summary>To its event, for whoever has not been shown the door there.</summary>
    public async Task<Result<EventCard>> Enter(string code, CancellationToken cancellation)
    {
        var found = await Find(code, cancellation);
        return found.IsDone && await gate.RefusalOf(actor, found.Value.Id, cancellation) is { } refusal
            ? refusal
            : found;
    }

    public async Task<Result<EventCard>> Find(string code, CancellationToken cancellation)
    {
        var found = await events.FindByCode(code, cancellation);
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

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>The event behind an organizer's address, for those who may host its stage.</summary>
public sealed record FindHostedEvent(string Organization, string Slug) : IUseCase<EventCard>
{
    // The scope is not known before the address is read: the handler asks the gate itself.
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventLookup events, IAccessGate gate, Actor actor)
        : IHandler<FindHostedEvent, EventCard>
    {
        public async Task<Result<EventCard>> Handle(FindHostedEvent request, CancellationToken cancellation) =>
            await events.FindAt(request.Organization, request.Slug, cancellation) is { } found
            && await gate.Allows(actor, EngagementPermissions.Host, found.Id, cancellation)
                ? found
                : Fault.NotVisible;
    }
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Sales;

/// <summary>The event behind an organizer's address, for those who may see and change what it sells.</summary>
public sealed record FindSoldEvent(string Organization, string Slug) : IUseCase<EventCard>
{
    // The scope is not known before the address is read: the handler asks the gate itself.
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventLookup events, IAccessGate gate, Actor actor)
        : IHandler<FindSoldEvent, EventCard>
    {
        public async Task<Result<EventCard>> Handle(FindSoldEvent request, CancellationToken cancellation) =>
            await events.FindAt(request.Organization, request.Slug, cancellation) is { } found
            && await gate.Allows(actor, RegistrationPermissions.ManageOrders, found.Id, cancellation)
                ? found
                : Fault.NotVisible;
    }
}

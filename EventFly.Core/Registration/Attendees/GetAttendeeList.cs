using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Attendees;

/// <summary>Finds the event of an organizer's address, for those who may see its orders.</summary>
public sealed record GetAttendeeList(string Slug) : IUseCase<EventCard>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventLookup events, IAccessGate gate, Actor actor)
        : IHandler<GetAttendeeList, EventCard>
    {
        public async Task<Result<EventCard>> Handle(GetAttendeeList request, CancellationToken cancellation) =>
            await events.FindBySlug(request.Slug, cancellation) is { } card
            && await gate.Allows(actor, RegistrationPermissions.ManageOrders, card.Id, cancellation)
                ? card
                : Fault.NotVisible;
    }
}

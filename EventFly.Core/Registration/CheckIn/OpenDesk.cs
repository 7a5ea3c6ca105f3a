using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration;

/// <summary>Finds the desk behind an event's public code, and says in words why it does not open.</summary>
public sealed record OpenDesk(string Code) : IUseCase<EventCard>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventLookup events, IAccessGate gate, Actor actor) : IHandler<OpenDesk, EventCard>
    {
        public async Task<Result<EventCard>> Handle(OpenDesk request, CancellationToken cancellation)
        {
            if (await events.FindByCode(request.Code, cancellation) is not { } card)
            {
                return RegistrationFaults.NoSuchDesk(request.Code);
            }

            return await gate.Allows(actor, RegistrationPermissions.CheckIn, card.Id, cancellation)
                ? card
                : RegistrationFaults.NotOnDeskTeam;
        }
    }
}

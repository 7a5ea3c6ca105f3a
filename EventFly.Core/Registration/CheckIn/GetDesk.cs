using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.CheckIn;

/// <summary>Finds the desk behind an event's public code. The desk of others looks like none.</summary>
public sealed record GetDesk(string Code) : IUseCase<EventCard>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventLookup events, IAccessGate gate, Actor actor) : IHandler<GetDesk, EventCard>
    {
        public async Task<Result<EventCard>> Handle(GetDesk request, CancellationToken cancellation)
        {
            return
                await events.FindByCode(request.Code, cancellation) is { } card
                && await gate.Allows(actor, RegistrationPermissions.CheckIn, card.Id, cancellation)
                ? card
                : RegistrationFaults.NoSuchDesk(request.Code);
        }
    }
}

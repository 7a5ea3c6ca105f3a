using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Sales;

/// <summary>What the platform takes of the orders of an event, for its organizer.</summary>
public sealed record GetPlatformFee(EventId Event) : IUseCase<FeeRate>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IEventLookup events, IPayments payments) : IHandler<GetPlatformFee, FeeRate>
    {
        public async Task<Result<FeeRate>> Handle(GetPlatformFee request, CancellationToken cancellation) =>
            await events.Find(request.Event, cancellation) is { } card
                ? await payments.FeeOf(card.Organization, cancellation)
                : Fault.NotVisible;
    }
}

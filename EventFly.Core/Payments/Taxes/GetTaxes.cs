using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Taxes;

/// <summary>What an event sold and gave back, by month and tax rate.</summary>
public sealed record GetTaxes(EventId Event) : IUseCase<TaxReport>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IEventLookup events, TaxBook book) : IHandler<GetTaxes, TaxReport>
    {
        public async Task<Result<TaxReport>> Handle(GetTaxes request, CancellationToken cancellation) =>
            await events.Find(request.Event, cancellation) is { } card
                ? await book.Read([card], cancellation)
                : Fault.NotVisible;
    }
}

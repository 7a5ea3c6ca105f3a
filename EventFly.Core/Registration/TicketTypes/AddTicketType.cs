using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>Offers a further kind of ticket. A priced one can be planned before payments are set up, but not sold.</summary>
public sealed record AddTicketType(EventId Event, TicketTypeDetails Details) : ICommand<TicketTypeId>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IEventLookup events) : IHandler<AddTicketType, TicketTypeId>
    {
        public async Task<Result<TicketTypeId>> Handle(AddTicketType request, CancellationToken cancellation)
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var offered = TicketType.Offer(card.Id, card.Currency, request.Details);
            if (offered.Fault is { } fault)
            {
                return fault;
            }

            offered.Value.Follow(card);
            await db.HoldTypeNames(card.Id, cancellation);
            if (await db.IsTypeNameTaken(offered.Value, cancellation))
            {
                return RegistrationFaults.TypeNameTaken;
            }

            var last = await db
                .TicketTypes.Where(t => t.Event == card.Id)
                .MaxAsync(t => (int?)t.Position, cancellation);
            offered.Value.MoveTo(last + 1 ?? 0);
            db.TicketTypes.Add(offered.Value);
            return offered.Value.Id;
        }
    }
}

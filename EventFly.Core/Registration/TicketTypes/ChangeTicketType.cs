using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>Changes a ticket type; its quota cannot go below what is taken.</summary>
/// <param name="Version">The one that was looked at; another one is refused as <c>registration.changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record ChangeTicketType(
    EventId Event,
    TicketTypeId TicketType,
    TicketTypeDetails Details,
    long? Version = null
) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IEventLookup events) : IHandler<ChangeTicketType, Done>
    {
        public async Task<Result<Done>> Handle(ChangeTicketType request, CancellationToken cancellation)
        {
            await db.HoldTypeNames(request.Event, cancellation);
            await new Stock(db).Hold([request.TicketType], cancellation);
            var type = await db.TicketTypes.FirstOrDefaultAsync(
                t => t.Id == request.TicketType && t.Event == request.Event,
                cancellation
            );
            if (type is null || await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            if (type.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            var before = type.Name;
            var changed = type.Change(request.Details, card.Currency);
            type.Follow(card);
            return changed.IsDone && type.Name != before && await db.IsTypeNameTaken(type, cancellation)
                ? RegistrationFaults.TypeNameTaken
                : changed;
        }
    }
}

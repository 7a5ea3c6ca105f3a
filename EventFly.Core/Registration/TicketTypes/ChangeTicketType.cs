using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration;

/// <summary>Changes a ticket type; its quota cannot go below what is taken.</summary>
public sealed record ChangeTicketType(EventId Event, TicketTypeId TicketType, TicketTypeDetails Details)
    : IUseCase<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IEventLookup events) : IHandler<ChangeTicketType, Done>
    {
        public async Task<Result<Done>> Handle(ChangeTicketType request, CancellationToken cancellation)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.HoldStock(request.TicketType, cancellation);
            var type = await db.TicketTypes.FirstOrDefaultAsync(
                t => t.Id == request.TicketType && t.Event == request.Event,
                cancellation
            );
            if (type is null || await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.Unknown;
            }

            var changed = type.Change(request.Details, card.Currency);
            if (changed.IsDone)
            {
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
            }

            return changed;
        }
    }
}

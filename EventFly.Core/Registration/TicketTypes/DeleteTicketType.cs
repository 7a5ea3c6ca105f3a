using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>Takes back a ticket type that nobody ever took, and that no shared number, voucher or question names.</summary>
public sealed record DeleteTicketType(EventId Event, TicketTypeId TicketType) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<DeleteTicketType, Done>
    {
        public async Task<Result<Done>> Handle(DeleteTicketType request, CancellationToken cancellation)
        {
            await new Stock(db).Hold([request.TicketType], cancellation);
            var type = await db.TicketTypes.FirstOrDefaultAsync(
                t => t.Id == request.TicketType && t.Event == request.Event,
                cancellation
            );
            if (type is null)
            {
                return Fault.NotVisible;
            }

            if (
                type.Sold + type.Held > 0
                || await db.Orders.AnyAsync(o => o.Lines.Any(l => l.Type == type.Id), cancellation)
            )
            {
                return RegistrationFaults.TypeWasTaken;
            }

            if (await db.WaitingPlaces.AnyAsync(p => p.Type == type.Id, cancellation))
            {
                return RegistrationFaults.TypeWasWaitedFor;
            }

            if (
                await db.Vouchers.AnyAsync(v => v.Types.Any(t => t.Type == type.Id), cancellation)
                || await db.Quotas.AnyAsync(q => q.Types.Any(t => t.Type == type.Id), cancellation)
                || (await db.ReadQuestions(type.Event, cancellation)).Any(q => q.Details.Types.Contains(type.Id))
            )
            {
                return RegistrationFaults.TypeIsNamed;
            }

            db.TicketTypes.Remove(type);
            return Result.Done;
        }
    }
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Sales;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>Takes back a ticket type that nobody ever took, and that no shared number, voucher or question names.</summary>
/// <param name="Version">The one that was looked at; another one is refused as <c>registration.changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record DeleteTicketType(EventId Event, TicketTypeId TicketType, long? Version = null) : ICommand<Done>
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

            if (type.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
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

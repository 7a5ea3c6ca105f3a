using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>Stops the sale of a ticket type for now, or goes on with it. What is held and being paid stays good.</summary>
/// <param name="Version">The one that was looked at; another one is refused as <c>registration.changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record PauseTicketType(EventId Event, TicketTypeId TicketType, bool IsPaused, long? Version = null)
    : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<PauseTicketType, Done>
    {
        public async Task<Result<Done>> Handle(PauseTicketType request, CancellationToken cancellation)
        {
            var type = await db.TicketTypes.FirstOrDefaultAsync(
                t => t.Id == request.TicketType && t.Event == request.Event,
                cancellation
            );
            if ((type is null ? Fault.NotVisible : type.OutdatedFault(request.Version)) is { } refused)
            {
                return refused;
            }

            type!.Pause(request.IsPaused);
            return Result.Done;
        }
    }
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>Stops the sale of a ticket type for now, or goes on with it. What is held and being paid stays good.</summary>
public sealed record PauseTicketType(EventId Event, TicketTypeId TicketType, bool IsPaused) : ICommand<Done>
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
            type?.Pause(request.IsPaused);
            return type is null ? Fault.NotVisible : Result.Done;
        }
    }
}

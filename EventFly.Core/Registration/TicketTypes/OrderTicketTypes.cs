using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>Puts the ticket types of an event into the order in which buyers see them.</summary>
/// <param name="Types">All of them, or the first ones; the others follow as they did.</param>
public sealed record OrderTicketTypes(EventId Event, IReadOnlyList<TicketTypeId> Types) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<OrderTicketTypes, Done>
    {
        public async Task<Result<Done>> Handle(OrderTicketTypes request, CancellationToken cancellation)
        {
            var types = await db
                .TicketTypes.Where(t => t.Event == request.Event)
                .OrderBy(t => t.Position)
                .ThenBy(t => t.Id)
                .ToListAsync(cancellation);
            if (types.WithFirst(request.Types, t => t.Id) is not { } inOrder)
            {
                return RegistrationFaults.NoSuchTypes;
            }

            foreach (var (position, type) in inOrder.Index())
            {
                type.MoveTo(position);
            }

            return Result.Done;
        }
    }
}

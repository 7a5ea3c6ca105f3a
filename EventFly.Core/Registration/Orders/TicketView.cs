using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

public sealed record TicketView(
    TicketId Id,
    string Code,
    string AttendeeName,
    string TypeName,
    Money Price,
    TicketState State,
    DateTimeOffset? AdmittedAt
);

internal static class TicketViews
{
    /// <summary>The tickets of an order, as they were taken.</summary>
    public static async Task<IReadOnlyList<TicketView>> TicketsOf(
        this IRegistrationDb db,
        OrderId order,
        CancellationToken cancellation
    ) =>
        await (
            from ticket in db.Tickets
            where ticket.Order == order
            join type in db.TicketTypes on ticket.Type equals type.Id
            orderby ticket.Id
            select new TicketView(
                ticket.Id,
                ticket.Code,
                ticket.AttendeeName,
                type.Name,
                ticket.Price,
                ticket.State,
                ticket.AdmittedAt
            )
        )
            .Take(TicketTypeDetails.HighestPerOrder * 100)
            .ToListAsync(cancellation);
}

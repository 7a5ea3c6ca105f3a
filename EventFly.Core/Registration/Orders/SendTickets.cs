using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration;

/// <summary>The letter with the ticket: one for each order, with the code of every ticket and the link that shows them.</summary>
internal sealed class SendTickets(IRegistrationDb db, IEventLookup events, IEmails emails) : IReaction<OrderPaid>
{
    public async Task React(OrderPaid happened, CancellationToken cancellation)
    {
        var order = await db.Orders.AsNoTracking().FirstAsync(o => o.Id == happened.Order, cancellation);
        var codes = await db
            .Tickets.Where(t => t.Order == order.Id && t.State == TicketState.Issued)
            .OrderBy(t => t.Id)
            .Select(t => t.Code)
            .Take(TicketTypeDetails.HighestPerOrder * 100)
            .ToListAsync(cancellation);
        if (codes.Count == 0 || await events.Find(order.Event, cancellation) is not { } card)
        {
            return;
        }

        await emails.Send(
            new Email(
                order.Email,
                codes.Count == 1 ? $"Your ticket for {card.Title}" : $"Your {codes.Count} tickets for {card.Title}",
                $"""
                Hello {order.Name},

                you are in. Show this at the door, on your phone or on paper:

                {string.Join('\n', codes)}

                The page behind the button has the QR code, the calendar entry and a way to cancel if you cannot come.
                Keep the link to yourself: whoever has it holds the ticket.
                """,
                codes.Count == 1 ? "Show my ticket" : "Show my tickets",
                $"/orders/{order.Key}"
            ),
            cancellation
        );
    }
}

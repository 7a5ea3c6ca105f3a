using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>Takes tickets of an order back, in the caller's transaction: their codes die, others can have them, the money follows.</summary>
internal sealed class OrderReturns(IRegistrationDb db, IAfterCommit after) : ICollaborator
{
    /// <summary>The order and its tickets, once nobody else changes them; null when there is none.</summary>
    public async Task<(Order Order, List<Ticket> Tickets)?> Held(OrderId id, CancellationToken cancellation)
    {
        await db.HoldOrder(id, cancellation);
        return await db.Orders.FirstOrDefaultAsync(o => o.Id == id, cancellation) is { } order
            ? (order, await db.Tickets.Where(t => t.Order == id).ToListAsync(cancellation))
            : null;
    }

    /// <param name="all">Every ticket of the order.</param>
    /// <param name="chosen">Which of them; those that are cancelled already are passed over.</param>
    /// <param name="percent">How much of each price goes back.</param>
    /// <returns>What goes back; or why one of them cannot be taken back, and then none is.</returns>
    public async Task<Result<Money>> TakeBack(
        Order order,
        IReadOnlyList<Ticket> all,
        IEnumerable<Ticket> chosen,
        DateTimeOffset now,
        CancellationToken cancellation,
        int percent = 100
    )
    {
        var tickets = chosen.Where(t => t.State is TicketState.Issued).ToList();
        if (tickets.Count == 0)
        {
            return Money.Zero(order.Total.Currency);
        }

        var basket = new Basket(db);
        await basket.Hold(tickets.Select(t => t.Type).Distinct(), cancellation);
        foreach (var ticket in tickets)
        {
            if (ticket.Revoke(now).Fault is { } fault)
            {
                return fault;
            }
        }

        foreach (var type in tickets.GroupBy(t => t.Type))
        {
            await basket.GiveBack(type.Key, type.Count(), cancellation);
        }

        after.Signal(AnalyticsTopics.Attendance(order.Event));
        return order.TakeBack(tickets, isAnyLeft: all.Any(t => t.State is not TicketState.Cancelled), now, percent);
    }
}

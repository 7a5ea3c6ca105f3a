using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.Tickets;

/// <summary>Tickets that a holder wants to change, with the order's row held in the caller's transaction.</summary>
/// <param name="All">Every ticket of the order.</param>
/// <param name="Mine">Those that the link holds.</param>
internal sealed record HeldTickets(
    Holder Holder,
    Order Order,
    IReadOnlyList<Ticket> All,
    IReadOnlyList<Ticket> Mine,
    EventCard Event,
    DateTimeOffset Now
);

/// <summary>Finds what a link may change. Nothing can be changed once its event is over or was cancelled.</summary>
internal sealed class TicketHands(IRegistrationDb db, OrderReturns returns, IEventLookup events, TimeProvider time)
    : ICollaborator
{
    /// <param name="ticket">The one that is meant; null: all that the link holds.</param>
    public async Task<Result<HeldTickets>> Take(string key, TicketId? ticket, CancellationToken cancellation)
    {
        var holder = await db.FindHolder(key, cancellation);
        if (holder is null || await returns.Held(holder.Order.Id, cancellation) is not var (order, all))
        {
            return await Lost(key, ticket, cancellation);
        }

        // Asked of the rows that are held now: somebody may have passed it on a moment ago.
        var mine = all.Where(t => holder.Holds(t) && (ticket is null || t.Id == ticket)).ToList();
        if (mine.Count == 0 && ticket is not null)
        {
            return await Lost(key, ticket, cancellation);
        }

        var now = time.GetUtcNow();
        return await events.Find(order.Event, cancellation) is not { } card || card.HasEnded(now)
                ? RegistrationFaults.EventEnded
            : card.State is EventState.Cancelled ? RegistrationFaults.EventCancelled
            : new HeldTickets(holder, order, all, mine, card, now);
    }

    private async Task<Fault> Lost(string key, TicketId? ticket, CancellationToken cancellation) =>
        ticket is { } lost && await db.PassedOn(key, lost, cancellation) is not null
            ? RegistrationFaults.PassedOn
            : Fault.NotVisible;
}

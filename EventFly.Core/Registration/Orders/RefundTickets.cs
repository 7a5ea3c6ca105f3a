using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// The organizer cancels tickets of an order; what was paid for them goes back the way it came. Those that are cancelled already
/// are passed over, so asking twice gives nothing twice.
/// </summary>
/// <returns>What goes back; nothing for free tickets.</returns>
public sealed record RefundTickets(EventId Event, OrderId Order, IReadOnlyList<TicketId> Tickets) : ICommand<Money>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(OrderReturns returns, TimeProvider time) : IHandler<RefundTickets, Money>
    {
        public async Task<Result<Money>> Handle(RefundTickets request, CancellationToken cancellation)
        {
            if (
                await returns.Held(request.Order, cancellation) is not var (order, tickets)
                || order.Event != request.Event
            )
            {
                return Fault.NotVisible;
            }

            var chosen = tickets.Where(t => request.Tickets.Contains(t.Id));
            return await returns.TakeBack(order, tickets, chosen, time.GetUtcNow(), cancellation);
        }
    }
}

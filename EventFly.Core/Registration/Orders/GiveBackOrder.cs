using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// Takes back all tickets of an order whose event was cancelled, and asks for its money to go back. Whoever was let in already
/// gets it as well: the ticket stays, as what happened.
/// </summary>
public sealed record GiveBackOrder(OrderId Order) : ICommand<Done>
{
    public Access Access => Access.System;

    internal sealed class Handler(OrderReturns returns, TimeProvider time) : IHandler<GiveBackOrder, Done>
    {
        public async Task<Result<Done>> Handle(GiveBackOrder request, CancellationToken cancellation)
        {
            if (
                await returns.Held(request.Order, cancellation) is not var (order, tickets)
                || order.GiveBackSince is null
                || !order.State.IsGood()
            )
            {
                return Result.Done;
            }

            var now = time.GetUtcNow();
            var outside = tickets.Where(t => t.AdmittedAt is null);
            var taken = await returns.TakeBack(order, tickets, outside, now, cancellation);
            if (taken.Fault is { } fault)
            {
                return fault;
            }

            order.GiveBackRest(tickets.Where(t => t is { State: TicketState.Issued, AdmittedAt: not null }), now);
            return Result.Done;
        }
    }
}

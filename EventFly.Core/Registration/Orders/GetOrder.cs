using EventFly.Core.Events.Contracts;
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

/// <param name="Price">For all of them.</param>
public sealed record OrderLineView(string TypeName, int Quantity, Money Price);

/// <param name="Tickets">None before it is paid.</param>
/// <param name="HeldUntil">While it is pending: when its tickets may go to others.</param>
public sealed record OrderView(
    OrderId Id,
    string Key,
    string Name,
    string Email,
    OrderState State,
    Money Total,
    DateTimeOffset? HeldUntil,
    EventCard Event,
    IReadOnlyList<OrderLineView> Lines,
    IReadOnlyList<TicketView> Tickets
);

/// <summary>An order and its tickets, for whoever has its link.</summary>
public sealed record GetOrder(string Key) : IUseCase<OrderView>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, TimeProvider time)
        : IHandler<GetOrder, OrderView>
    {
        public async Task<Result<OrderView>> Handle(GetOrder request, CancellationToken cancellation)
        {
            var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Key == request.Key, cancellation);
            if (order is null || await events.Find(order.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var tickets = await (
                from ticket in db.Tickets
                where ticket.Order == order.Id
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
            var types = order.Lines.Select(l => l.Type).ToList();
            var names = await db
                .TicketTypes.Where(t => types.Contains(t.Id))
                .ToDictionaryAsync(t => t.Id, t => t.Name, cancellation);
            return new OrderView(
                order.Id,
                order.Key,
                order.Name,
                order.Email,
                order.StateAt(time.GetUtcNow()),
                order.Total,
                order.HeldUntil,
                card,
                [
                    .. order.Lines.Select(l => new OrderLineView(
                        names[l.Type],
                        l.Quantity,
                        order.Total with
                        {
                            Minor = l.UnitPrice * l.Quantity,
                        }
                    )),
                ],
                tickets
            );
        }
    }
}

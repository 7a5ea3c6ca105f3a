using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration;

public sealed record TicketView(
    TicketId Id,
    string Code,
    string AttendeeName,
    string TypeName,
    Money Price,
    TicketState State,
    DateTimeOffset? AdmittedAt
);

public sealed record OrderView(
    OrderId Id,
    string Key,
    string Name,
    string Email,
    OrderState State,
    Money Total,
    string? ContinueAt,
    EventCard Event,
    IReadOnlyList<TicketView> Tickets
);

/// <summary>An order and its tickets, for whoever has its link.</summary>
public sealed record GetOrder(string Key) : IUseCase<OrderView>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventLookup events) : IHandler<GetOrder, OrderView>
    {
        public async Task<Result<OrderView>> Handle(GetOrder request, CancellationToken cancellation)
        {
            var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Key == request.Key, cancellation);
            if (order is null || await events.Find(order.Event, cancellation) is not { } card)
            {
                return Fault.Unknown;
            }

            var tickets = await db
                .Tickets.Where(t => t.Order == order.Id)
                .OrderBy(t => t.Id)
                .Join(
                    db.TicketTypes,
                    t => t.Type,
                    k => k.Id,
                    (t, k) => new TicketView(t.Id, t.Code, t.AttendeeName, k.Name, t.Price, t.State, t.AdmittedAt)
                )
                .Take(TicketTypeDetails.HighestPerOrder * 100)
                .ToListAsync(cancellation);
            return new OrderView(
                order.Id,
                order.Key,
                order.Name,
                order.Email,
                order.State,
                order.Total,
                order.ContinueAt,
                card,
                tickets
            );
        }
    }
}

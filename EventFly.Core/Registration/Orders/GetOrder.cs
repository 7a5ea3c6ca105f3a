using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <param name="Tickets">None before it is paid.</param>
/// <param name="HeldUntil">While it is pending: when its tickets may go to others.</param>
/// <param name="CanBeKeptLonger">Whether asking for more time gives any.</param>
/// <param name="IsUnclear">Something else was paid than was asked for: its organizer has to look at it.</param>
public sealed record OrderView(
    OrderId Id,
    string Key,
    string Name,
    string Email,
    OrderState State,
    Money Total,
    DateTimeOffset? HeldUntil,
    bool CanBeKeptLonger,
    EventCard Event,
    OrderBill Bill,
    IReadOnlyList<TicketView> Tickets,
    bool IsUnclear
)
{
    public IReadOnlyList<OrderLineView> Lines => Bill.Lines;

    public required OrderPlace Place { get; init; }
}

/// <param name="Where">Venue, address, city and country in one line; empty when it is nowhere but online, or not known yet.</param>
/// <param name="MapLink">A map of it; null when there is no place.</param>
public sealed record OrderPlace(string Where, string? MapLink, bool IsOnline);

/// <summary>An order and its tickets, for whoever has its link.</summary>
public sealed record GetOrder(string Key) : IUseCase<OrderView>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(
        IRegistrationDb db,
        IEventSheets sheets,
        ITicketSeals seals,
        IPayments payments,
        TimeProvider time
    ) : IHandler<GetOrder, OrderView>
    {
        public async Task<Result<OrderView>> Handle(GetOrder request, CancellationToken cancellation)
        {
            var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Key == request.Key, cancellation);
            if (order is null || await sheets.Find(order.Event, cancellation) is not { } sheet)
            {
                return Fault.NotVisible;
            }

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
                order.CanBeKeptLonger(time.GetUtcNow()),
                sheet.Card,
                OrderBill.Of(order.Lines, order.Total, order.Fee, order.Code, names),
                await (await db.TicketsOf(order.Id, cancellation)).Signed(sheet.Card, seals, cancellation),
                order is { Payment: { } payment, State: OrderState.Pending or OrderState.Expired }
                    && await payments.StateOf(payment, cancellation) is PaymentState.Differs
            )
            {
                Place = new OrderPlace(sheet.Where, sheet.MapLink, sheet.IsOnline),
            };
        }
    }
}

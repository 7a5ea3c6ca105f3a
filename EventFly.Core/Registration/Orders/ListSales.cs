using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <param name="Hour">Where it begins, in UTC.</param>
/// <param name="Tickets">Taken in that hour and valid still.</param>
public sealed record HourOfSales(DateTimeOffset Hour, int Tickets);

/// <summary>When the valid tickets of an event were taken: the hours in which any were, oldest first.</summary>
public sealed record ListSales(EventId Event) : IUseCase<IReadOnlyList<HourOfSales>>
{
    private const int MostOrders = 50_000;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ListSales, IReadOnlyList<HourOfSales>>
    {
        public async Task<Result<IReadOnlyList<HourOfSales>>> Handle(ListSales request, CancellationToken cancellation)
        {
            var orders = await db
                .Orders.Where(o => o.Event == request.Event)
                .Where(o => o.State == OrderState.Paid || o.State == OrderState.PartlyRefunded)
                .OrderByDescending(o => o.PlacedAt)
                .Take(MostOrders)
                .Select(o => new
                {
                    o.PlacedAt,
                    Tickets = db.Tickets.Count(t =>
                        t.Order == o.Id && !t.OpensNothing && t.State != TicketState.Cancelled
                    ),
                })
                .ToListAsync(cancellation);
            return orders
                .GroupBy(o => o.PlacedAt.AddTicks(-(o.PlacedAt.Ticks % TimeSpan.TicksPerHour)))
                .OrderBy(hour => hour.Key)
                .Select(hour => new HourOfSales(hour.Key, hour.Sum(o => o.Tickets)))
                .ToList();
        }
    }
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Load.Buying;

namespace EventFly.Load.Writing;

/// <summary>Guests with a ticket each, put there without a shop: it is their letters that are measured.</summary>
internal static class Guests
{
    private const int AtOnce = 1_000;
    private const int Domains = 60;

    public static string Address(int number) => $"guest{number}@mail{number % Domains}.example";

    public static async Task Plant(BackOffice office, EventId subject, TicketTypeId type, int count)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(AtOnce))
        {
            await office.Read(db => Plant(db, subject, type, chunk));
        }
    }

    private static async Task<int> Plant(EventFlyDbContext db, EventId subject, TicketTypeId type, int[] numbers)
    {
        var line = new OrderLine(1, type, 1, 0);
        foreach (var number in numbers)
        {
            var order = Order.Place(
                subject,
                new Guest($"Guest {number}", Address(number)),
                [line],
                Money.Zero("EUR"),
                Secret.NewCode(),
                null,
                TimeProvider.System.GetUtcNow()
            );
            var ticket = Ticket.Reserve(order, line);
            db.Orders.Add(order);
            db.Tickets.Add(ticket);
            db.Entry(order).Property(o => o.State).CurrentValue = OrderState.Paid;
            db.Entry(ticket).Property(t => t.State).CurrentValue = TicketState.Issued;
        }

        return await db.SaveChangesAsync();
    }
}

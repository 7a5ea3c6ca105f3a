using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Load.Counting;

/// <summary>Orders of one to four paid tickets over half a year, of which most came; nobody is told of them.</summary>
internal sealed class BigEvent(int seed)
{
    private const int AtOnce = 500;
    private const long Price = 4_900;

    private readonly Random _random = new(seed);

    public async Task Fill(TestApp app, EventCard card, int tickets, CancellationToken cancellation)
    {
        var type = TicketType.Offer(card.Id, "EUR", new TicketTypeDetails("Seat", 49, tickets)).Value;
        await app.Read(db =>
        {
            db.TicketTypes.Add(type);
            return db.SaveChangesAsync(cancellation);
        });
        while (tickets > 0)
        {
            await app.Read(db =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                for (var order = 0; order < AtOnce && tickets > 0; order++)
                {
                    var quantity = Math.Min(tickets, _random.Next(1, 5));
                    Sell(db, card, type, quantity);
                    tickets -= quantity;
                }

                db.ChangeTracker.AutoDetectChangesEnabled = true;
                return db.SaveChangesAsync(cancellation);
            });
        }
    }

    private void Sell(EventFlyDbContext db, EventCard card, TicketType type, int quantity)
    {
        var at = card.StartsAt.AddSeconds(-_random.Next(60, 180 * 24 * 60 * 60));
        var total = new Money(Price * quantity, "EUR");
        OrderLine[] lines = [new(1, type.Id, quantity, Price)];
        var guest = new Guest("Maya Lindqvist", "maya@example.org");
        var order = Order.Place(card.Id, guest, lines, total, Secret.NewCode(), null, at);
        var (payment, booked) = Payment.TakenByHand(new Charge(order.Id, card.Id, total, "Seat"), "transfer", at);
        var tickets = order.Pay(payment.Id, at);
        db.Payments.Add(payment);
        db.LedgerEntries.AddRange(booked);
        db.Orders.Add(order);
        db.Tickets.AddRange(tickets);
        ((IAggregate)order).ForgetRaised();
        foreach (var ticket in tickets)
        {
            ((IAggregate)ticket).ForgetRaised();
            if (_random.Next(10) < 8)
            {
                Come(db, card, ticket);
            }
        }
    }

    private void Come(EventFlyDbContext db, EventCard card, Ticket ticket)
    {
        var worker = new DeskWorker("Ola", $"desk-{_random.Next(20)}/1");
        var at = card.StartsAt.AddSeconds(_random.Next(-2 * 60 * 60, 60 * 60));
        db.Entry(ticket).Property(t => t.AdmittedAt).CurrentValue = at;
        db.Entry(ticket).Property(t => t.AdmittedDevice).CurrentValue = worker.Device;
        var scan = Scan.Of(card.Id, ticket, Verdict.Admitted, isRepeat: false, worker, at);
        ((IAggregate)scan).ForgetRaised();
        db.Scans.Add(scan);
    }
}

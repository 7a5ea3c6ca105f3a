using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.Demo;

/// <summary>
/// Guests of the live event, invented: 120 tickets, of which 45 came in over the last two hours. A few of the others carry
/// codes that anyone can type at the desk of a demo.
/// </summary>
public sealed class DemoTickets(EventFlyDbContext db)
{
    /// <summary>Tickets that nobody has used yet.</summary>
    public static readonly IReadOnlyList<string> KnownCodes =
    [
        "DEM0T1CKET0000000000000001",
        "DEM0T1CKET0000000000000002",
        "DEM0T1CKET0000000000000003",
    ];

    private const int Guests = 120;
    private const int Inside = 45;
    private const int Quota = 150;

    private static readonly string[] First =
    [
        "Maya",
        "Jonas",
        "Amara",
        "Luca",
        "Ines",
        "Tomasz",
        "Yuki",
        "Noor",
        "Elif",
        "Mateo",
        "Freya",
        "Kofi",
        "Lena",
        "Arjun",
        "Zoé",
        "Oleh",
        "Mei",
        "Samir",
        "Ida",
        "Bruno",
    ];

    private static readonly string[] Last =
    [
        "Lindqvist",
        "Weber",
        "Okafor",
        "Rossi",
        "Ferreira",
        "Nowak",
        "Tanaka",
        "Haddad",
        "Yılmaz",
        "García",
        "Olsen",
        "Mensah",
        "Schäfer",
        "Patel",
        "Lefèvre",
        "Kovalenko",
        "Chen",
        "Benali",
        "Virtanen",
    ];

    public void Plant(DemoScene scene)
    {
        var details = new TicketTypeDetails(TicketType.FreeAdmission, 0, Quota);
        var type = TicketType.Offer(scene.LiveEvent, "EUR", details).Value;
        db.TicketTypes.Add(type);
        for (var number = 0; number < Guests; number++)
        {
            Plant(scene, type, number);
        }

        db.Entry(type).Property(t => t.Sold).CurrentValue = Guests;
    }

    private void Plant(DemoScene scene, TicketType type, int number)
    {
        // Twenty first and nineteen last names: all 120 pairs differ.
        var name = $"{First[number % First.Length]} {Last[number % Last.Length]}";
        var placedAt = scene.Now.AddDays(-14).AddMinutes(number * 150);
        var guest = new Guest(name, $"guest{number + 1}@example.org");
        OrderLine[] lines = [new(1, type.Id, 1, 0)];
        var order = Order.Place(scene.LiveEvent, guest, lines, Money.Zero("EUR"), Secret.NewCode(), null, placedAt);
        var ticket = order.Pay(Settle(scene, order, placedAt), placedAt)[0];
        // A letter to a made-up guest would be no news, and the counters count all of it at once.
        ((IAggregate)order).ForgetRaised();
        ((IAggregate)ticket).ForgetRaised();
        db.Orders.Add(order);
        db.Tickets.Add(ticket);
        if (number < Inside)
        {
            Admit(scene, ticket, number);
        }
        else if (number - Inside < KnownCodes.Count)
        {
            db.Entry(ticket).Property(t => t.Code).CurrentValue = KnownCodes[number - Inside];
        }
    }

    private PaymentId Settle(DemoScene scene, Order order, DateTimeOffset now)
    {
        var charge = new Charge(order.Id, scene.LiveEvent, order.Total, "Open Tech Evening");
        var (payment, booked) = Payment.Settled(charge, now);
        db.Payments.Add(payment);
        db.LedgerEntries.AddRange(booked);
        return payment.Id;
    }

    private void Admit(DemoScene scene, Ticket ticket, int number)
    {
        var at = ArrivalOf(scene, number);
        var worker = new DeskWorker(scene.People.Staff.Name, "demo-desk");
        var row = db.Entry(ticket);
        row.Property(t => t.AdmittedAt).CurrentValue = at;
        row.Property(t => t.AdmittedBy).CurrentValue = worker.Name;
        row.Property(t => t.AdmittedDevice).CurrentValue = worker.Device;
        var scan = Scan.Of(scene.LiveEvent, ticket, Verdict.Admitted, isRepeat: false, worker, at);
        ((IAggregate)scan).ForgetRaised();
        db.Scans.Add(scan);
    }

    /// <summary>Spread over two hours, the most of them in the first.</summary>
    private static DateTimeOffset ArrivalOf(DemoScene scene, int number)
    {
        var share = (double)number / Inside;
        return scene.Now.AddMinutes(-118 + 112 * share * share);
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Payments;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration;
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
        var order = Order.Place(scene.LiveEvent, guest, Money.Zero("EUR"), Secret.NewCode(), null, placedAt);
        var ticket = Ticket.Reserve(order, type);
        order.Take(Settle(scene, order, placedAt), [ticket], placedAt);
        // The tickets are news for the counters; a letter to a made-up guest is not.
        ((IAggregate)order).ForgetRaised();
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

    private PaymentOutcome Settle(DemoScene scene, Order order, DateTimeOffset now)
    {
        var payment = Payment.Start(new Charge(order.Id, scene.LiveEvent, order.Total, "Open Tech Evening"), now);
        db.LedgerEntries.AddRange(payment.Record("free", payment.Id.ToString(), PaymentState.Settled, now).Value);
        db.Payments.Add(payment);
        return new PaymentOutcome(payment.Id, payment.State, null);
    }

    /// <summary>Spread over two hours, the most of them in the first.</summary>
    private void Admit(DemoScene scene, Ticket ticket, int number)
    {
        var share = (double)number / Inside;
        var at = scene.Now.AddMinutes(-118 + 112 * share * share);
        var worker = new DeskWorker(scene.People.Staff.Name, "demo-desk");
        var row = db.Entry(ticket);
        row.Property(t => t.AdmittedAt).CurrentValue = at;
        row.Property(t => t.AdmittedBy).CurrentValue = worker.Name;
        row.Property(t => t.AdmittedDevice).CurrentValue = worker.Device;
        db.Scans.Add(Scan.Of(scene.LiveEvent, ticket, Verdict.Admitted, isRepeat: false, worker, at));
    }
}

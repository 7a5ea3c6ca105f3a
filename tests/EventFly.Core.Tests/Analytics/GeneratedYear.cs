using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Analytics;

/// <summary>
/// A year of small events as their aggregates make it, the same for the same seed: free orders, paid ones, such as were given back in
/// part or wholly, refused returns, lost disputes, and guests who came, were sent out, and came again.
/// </summary>
internal sealed class GeneratedYear(int seed)
{
    private static readonly string[] Zones = ["America/Los_Angeles", "Europe/Kyiv", "Europe/Berlin", "Asia/Kolkata"];

    private readonly Random _random = new(seed);

    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<List<EventCard>> Plan(TestApp app, OrganizationId organization, Actor owner, int events)
    {
        List<EventCard> planned = [];
        for (var i = 0; i < events; i++)
        {
            var day = Start.AddDays(365.0 * i / events).Date;
            var details = Planning.Details($"Evening {i}") with
            {
                Zone = Zones[i % Zones.Length],
                Start = day.AddHours(19),
                End = day.AddHours(23),
            };
            planned.Add(await app.Do(new Core.Events.Events.CreateEvent(organization, details), owner));
        }

        return planned;
    }

    public void Sell(EventFlyDbContext db, EventCard card)
    {
        var type = TicketType.Offer(card.Id, "EUR", new TicketTypeDetails("Supporter", 19, 1_000)).Value;
        db.TicketTypes.Add(type);
        for (var order = _random.Next(1, 5); order > 0; order--)
        {
            Sell(db, card, type);
        }
    }

    private void Sell(EventFlyDbContext db, EventCard card, TicketType type)
    {
        var at = card.StartsAt.AddMinutes(-_random.Next(60, 60 * 24 * 60));
        var isFree = _random.Next(4) == 0;
        OrderLine[] lines =
        [
            new(1, type.Id, _random.Next(1, 4), isFree ? 0 : 1_900) { UnitTax = isFree ? 0 : 303, TaxRate = 19_000 },
        ];
        var total = new Money(lines[0].UnitPrice * lines[0].Quantity, "EUR");
        var guest = new Guest("Maya", "maya@example.org");
        var order = Order.Place(card.Id, guest, lines, total, Secret.NewCode(), null, at);
        var payment = Pay(db, card, order, lines[0].Tax, at);
        var tickets = order.Pay(payment.Id, at.AddSeconds(3));
        db.Orders.Add(order);
        db.Tickets.AddRange(tickets);
        var given = _random.Next(5) == 0 ? tickets.Take(_random.Next(1, tickets.Count + 1)).ToList() : [];
        if (given.Count > 0)
        {
            GiveBack(db, order, payment, given, tickets, at.AddHours(_random.Next(1, 48)));
        }
        else if (!isFree && _random.Next(12) == 0)
        {
            Lose(db, payment, at.AddDays(2));
        }

        foreach (var ticket in tickets.Except(given).Where(_ => _random.Next(10) < 7))
        {
            Come(db, card, ticket);
        }
    }

    private Payment Pay(EventFlyDbContext db, EventCard card, Order order, long tax, DateTimeOffset at)
    {
        var charge = new Charge(order.Id, card.Id, order.Total, "Evening") { Tax = tax, Fee = order.Total.Minor / 20 };
        if (order.Total.IsZero || _random.Next(5) == 0)
        {
            var (settled, booked) = order.Total.IsZero
                ? Payment.Settled(charge, at)
                : Payment.TakenByHand(charge with { Fee = 0 }, "cash", at);
            db.Payments.Add(settled);
            db.LedgerEntries.AddRange(booked);
            return settled;
        }

        var payment = Payment.Start(charge, "card-desk", at);
        payment.Open(new Checkout("card-desk", $"page-{payment.Id}", "https://pay.example.org"), at);
        db.LedgerEntries.AddRange(
            payment.Record(
                new PaymentReport(payment.Reference!, PaymentState.Settled, order.Total, $"m-{payment.Id}"),
                at
            )
        );
        db.Payments.Add(payment);
        return payment;
    }

    private void GiveBack(
        EventFlyDbContext db,
        Order order,
        Payment payment,
        List<Ticket> given,
        IReadOnlyList<Ticket> all,
        DateTimeOffset at
    )
    {
        given.ForEach(t => t.Revoke(at).IsDone.ShouldBeTrue());
        var amount = order.TakeBack(given, given.Count < all.Count, at, _random.Next(2) == 0 ? 100 : 50);
        if (amount.IsZero)
        {
            return;
        }

        var refund = Refund.Ask(payment, amount, "tickets", at);
        db.LedgerEntries.AddRange(refund.Send($"refund-{refund.Id}", at.AddMinutes(5)));
        if (_random.Next(6) == 0)
        {
            db.LedgerEntries.AddRange(refund.Fail($"refund-{refund.Id}", "closed", at.AddDays(1)));
        }

        db.Refunds.Add(refund);
    }

    private static void Lose(EventFlyDbContext db, Payment payment, DateTimeOffset at)
    {
        var news = new DisputeNews(
            "m",
            $"dispute-{payment.Id}",
            payment.Amount,
            "fraudulent",
            DisputeState.Lost,
            IsMoneyGone: true,
            new Money(1_500, "EUR"),
            null,
            at,
            at
        );
        var (dispute, booked) = Dispute.Open(payment, news, "message", at);
        db.Disputes.Add(dispute);
        db.LedgerEntries.AddRange(booked);
    }

    private void Come(EventFlyDbContext db, EventCard card, Ticket ticket)
    {
        var worker = new DeskWorker("Ola", $"desk-{_random.Next(3)}/{_random.Next(100)}");
        var at = card.StartsAt.AddMinutes(_random.Next(-120, 90));
        db.Scans.Add(Scan.Of(card.Id, ticket, Verdict.Admitted, isRepeat: false, worker, at));
        db.Scans.Add(Scan.Of(card.Id, ticket, Verdict.Admitted, isRepeat: true, worker, at.AddSeconds(2)));
        DateTimeOffset? inside = at;
        if (_random.Next(6) == 0)
        {
            db.Scans.Add(Scan.Undo(ticket, at, "went home", worker, at.AddMinutes(1)));
            inside = null;
            if (_random.Next(2) == 0)
            {
                inside = at.AddMinutes(20);
                db.Scans.Add(Scan.Of(card.Id, ticket, Verdict.Admitted, isRepeat: false, worker, inside.Value));
            }
        }

        db.Entry(ticket).Property(t => t.AdmittedAt).CurrentValue = inside;
        db.Entry(ticket).Property(t => t.AdmittedDevice).CurrentValue = inside is null ? null : worker.Device;
    }
}

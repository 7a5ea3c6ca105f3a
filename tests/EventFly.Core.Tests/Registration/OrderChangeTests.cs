using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

/// <summary>More tickets for a paid order, and other ones for some that it has.</summary>
public sealed class OrderChangeTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_ticket_is_added_once_its_price_is_paid_by_the_link(DatabaseProvider database)
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(database, quota: 10, letters, details: ManualOrderTests.NextMonth);
        var order = await sale.Bought();
        var wish = Add(sale, order, 2, PayWay.Link);

        var asked = await sale.App.Do(wish, sale.Owner);
        var again = await sale.App.Do(wish, sale.Owner);
        await sale.App.DeliverOutbox();

        (asked.State, asked.Amount.Minor, again.Change).ShouldBe((OrderChangeState.Open, 3800, asked.Change));
        (await sale.Stock()).ShouldBe((1, 2));
        (await sale.Tickets(order)).Count.ShouldBe(1);
        letters.Sent.ShouldContain(l => l.Subject.StartsWith("38.00\u00A0EUR to pay", StringComparison.Ordinal));

        await PayChange(sale, order);

        (await sale.Stock()).ShouldBe((3, 0));
        (await sale.Tickets(order)).Count(t => t.State is TicketState.Issued).ShouldBe(3);
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long> { ["clearing"] = 5700, ["sales"] = -5700 },
            ignoreOrder: true
        );
        var sheet = await ManualOrderTests.Sheet(sale, order);
        sheet.Total.Minor.ShouldBe(5700);
        sheet.Changes.ShouldHaveSingleItem().State.ShouldBe(OrderChangeState.Done);
        sheet.Changes[0].By.ShouldBe("Olena");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_dearer_ticket_costs_the_difference_and_all_of_it_goes_back_in_the_end(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10, details: ManualOrderTests.NextMonth);
        var vip = await Vip(sale);
        var order = await sale.Bought(quantity: 2);
        var old = (await sale.Tickets(order))[0];

        var quote = await sale.App.Do(
            new QuoteChange(sale.Event.Id, order.Order, new ChangeDraft([], [old.Id], vip)),
            sale.Owner
        );
        await sale.App.Do(Exchange(sale, order, old, vip, PayWay.Link), sale.Owner);
        await PayChange(sale, order);

        quote.Amount.Minor.ShouldBe(3100);
        var now = (await sale.Tickets(order)).Single(t => t.Id == old.Id);
        (now.TypeName, now.Price.Minor).ShouldBe(("VIP", 5000));
        now.Code.ShouldNotBe(old.Code);
        (await Sold(sale, vip), await Sold(sale, sale.Type)).ShouldBe((1, 1));
        (await Scan(sale, old.Code)).Verdict.ShouldBe(Verdict.Exchanged);
        (await Scan(sale, now.Code)).Verdict.ShouldBe(Verdict.NotYet);

        var tickets = await sale.Tickets(order);
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [now.Id]), sale.Owner);
        await sale.SeeToPayments();
        sale.Desk.Refunds.Select(r => r.Minor).ShouldBe([3100, 1900], ignoreOrder: true);

        await sale.App.Do(
            new RefundTickets(sale.Event.Id, order.Order, [tickets.First(t => t.Id != now.Id).Id]),
            sale.Owner
        );
        await sale.SeeToPayments();

        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0);
        sale.Desk.Refunds.Sum(r => r.Minor).ShouldBe(6900);
        (await sale.StateOf(order)).ShouldBe(OrderState.Refunded);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_cheaper_ticket_gives_the_difference_back(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10, details: ManualOrderTests.NextMonth);
        var student = await sale.App.Do(
            new AddTicketType(sale.Event.Id, new TicketTypeDetails("Student", 9, 5)),
            sale.Owner
        );
        var order = await sale.Bought(quantity: 2);
        var old = (await sale.Tickets(order))[0];

        var made = await sale.App.Do(Exchange(sale, order, old, student, PayWay.Link), sale.Owner);
        await sale.SeeToPayments();

        (made.State, made.Back.Minor).ShouldBe((OrderChangeState.Done, 1000));
        sale.Desk.Refunds.ShouldHaveSingleItem().Minor.ShouldBe(1000);
        (await sale.Tickets(order)).Single(t => t.Id == old.Id).Price.Minor.ShouldBe(900);
        (await sale.StateOf(order)).ShouldBe(OrderState.PartlyRefunded);
        (await Sold(sale, student), await Sold(sale, sale.Type)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_difference_that_is_given_costs_nothing_and_what_was_paid_stays_the_price()
    {
        await using var sale = await Paying.Start(
            DatabaseProvider.Sqlite,
            quota: 10,
            details: ManualOrderTests.NextMonth
        );
        var vip = await Vip(sale);
        var order = await sale.Bought();
        var old = (await sale.Tickets(order))[0];

        var made = await sale.App.Do(Exchange(sale, order, old, vip, PayWay.Free), sale.Owner);

        (made.State, made.Amount.Minor).ShouldBe((OrderChangeState.Done, 0));
        var now = (await sale.Tickets(order))[0];
        (now.TypeName, now.Price.Minor).ShouldBe(("VIP", 1900));
    }

    [Fact]
    public async Task Cash_for_the_difference_is_booked_by_hand_and_both_moneys_go_back_their_own_way()
    {
        await using var sale = await Paying.Start(
            DatabaseProvider.Sqlite,
            quota: 10,
            details: ManualOrderTests.NextMonth
        );
        var vip = await Vip(sale);
        var order = await sale.Bought();
        var old = (await sale.Tickets(order))[0];

        await sale.App.Do(Exchange(sale, order, old, vip, PayWay.ByHand), sale.Owner);
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [old.Id]), sale.Owner);
        await sale.SeeToPayments();

        sale.Desk.Refunds.ShouldHaveSingleItem().Minor.ShouldBe(1900);
        var owed = (await ManualOrderTests.Sheet(sale, order)).Concerns.ShouldHaveSingleItem();
        (owed.Kind, owed.Amount.Minor).ShouldBe((ConcernKind.ReturnOwed, 3100));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Paid_when_the_ticket_was_cancelled_meanwhile_the_difference_goes_back(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10, details: ManualOrderTests.NextMonth);
        var vip = await Vip(sale);
        var order = await sale.Bought();
        var old = (await sale.Tickets(order))[0];
        await sale.App.Do(Exchange(sale, order, old, vip, PayWay.Link), sale.Owner);
        await sale.App.Do(new PayOrder(order.Key), Actor.Anyone);

        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [old.Id]), sale.Owner);
        await PayPart(sale, order);

        sale.Desk.Refunds.Sum(r => r.Minor).ShouldBe(5000);
        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0);
        (await Sold(sale, vip)).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_change_that_nobody_pays_lapses_and_its_tickets_are_anyones(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 3, details: ManualOrderTests.NextMonth);
        var order = await sale.Bought();
        await sale.App.Do(Add(sale, order, 2, PayWay.Link), sale.Owner);

        var second = await sale.App.UseCases.Run(sale.Owner, Add(sale, order, 1, PayWay.ByHand));
        second.Fault!.Code.ShouldBe("registration.change-is-open");
        sale.App.Clock.Advance(Order.LinkTime + Order.Grace);
        (await sale.Order(quantity: 2, email: "tom@example.org")).State.ShouldBe(OrderState.Pending);
        await sale.App.Do(new LapseChanges(), Actor.System);

        (await sale.Stock()).ShouldBe((1, 2));
        (await ManualOrderTests.Sheet(sale, order)).Changes[0].State.ShouldBe(OrderChangeState.Lapsed);
    }

    [Fact]
    public async Task Nothing_is_changed_when_there_are_not_that_many_tickets()
    {
        await using var sale = await Paying.Start(
            DatabaseProvider.Sqlite,
            quota: 2,
            details: ManualOrderTests.NextMonth
        );
        var order = await sale.Bought();

        var refused = await sale.App.UseCases.Run(sale.Owner, Add(sale, order, 2, PayWay.Free));

        refused.Fault!.Code.ShouldBe("registration.sold-out");
        (await sale.Stock()).ShouldBe((1, 0));
        (await sale.App.Read(db => db.OrderChanges.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Tickets_of_other_tax_rates_are_not_exchanged_and_the_sentence_says_what_to_do()
    {
        await using var sale = await Paying.Start(
            DatabaseProvider.Sqlite,
            quota: 10,
            details: ManualOrderTests.NextMonth
        );
        var meal = await sale.App.Do(
            new AddTicketType(sale.Event.Id, new TicketTypeDetails("Dinner", 40, 5) { TaxRate = 7 }),
            sale.Owner
        );
        var order = await sale.Bought();

        var refused = await sale.App.UseCases.Run(
            sale.Owner,
            Exchange(sale, order, (await sale.Tickets(order))[0], meal, PayWay.Free)
        );

        refused.Fault!.Code.ShouldBe("registration.other-tax-rate");
    }

    internal static Task<TicketTypeId> Vip(Paying sale) =>
        sale.App.Do(new AddTicketType(sale.Event.Id, new TicketTypeDetails("VIP", 50, 5)), sale.Owner);

    internal static ChangeOrder Add(Paying sale, OrderReceipt order, int quantity, PayWay way) =>
        new(
            sale.Event.Id,
            order.Order,
            new ChangeDraft([new TicketPick(sale.Type, quantity)], [], null),
            way,
            "",
            Secret.NewCode()
        );

    internal static ChangeOrder Exchange(
        Paying sale,
        OrderReceipt order,
        TicketView ticket,
        TicketTypeId to,
        PayWay way
    ) => new(sale.Event.Id, order.Order, new ChangeDraft([], [ticket.Id], to), way, "cash", Secret.NewCode());

    /// <summary>The buyer opens the link and pays, and what follows.</summary>
    internal static async Task PayChange(Paying sale, OrderReceipt order)
    {
        await sale.App.Do(new PayOrder(order.Key), Actor.Anyone);
        await PayPart(sale, order);
    }

    internal static async Task PayPart(Paying sale, OrderReceipt order)
    {
        sale.Desk.Pay(
            await sale.App.Read(db =>
                db.Payments.Where(p => p.Order == order.Order).OrderBy(p => p.Part).Select(p => p.Id).LastAsync()
            )
        );
        await sale.SeeToPayments();
    }

    private static Task<int> Sold(Paying sale, TicketTypeId type) =>
        sale.App.Read(db => db.TicketTypes.Where(t => t.Id == type).Select(t => t.Sold).SingleAsync());

    private static Task<DeskAnswer> Scan(Paying sale, string code) =>
        sale.App.Do(new AdmitTicket(sale.Event.Id, code, "left door"), sale.Owner);
}

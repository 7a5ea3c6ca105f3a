using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Messages;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

/// <summary>Money that goes back: by the organizer, by the end of an event, or past us at the provider.</summary>
public sealed class RefundTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task One_of_two_tickets_is_taken_back_and_its_price_goes_back_once(DatabaseProvider database)
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(database, quota: 10, letters);
        var order = await sale.Bought(quantity: 2);
        var ticket = (await sale.Tickets(order))[0];

        var back = await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [ticket.Id]));
        var again = await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [ticket.Id]));
        await sale.SeeToPayments();

        (back.Minor, again.Minor).ShouldBe((1900, 0));
        sale.Desk.Refunds.ShouldHaveSingleItem().Minor.ShouldBe(1900);
        (await sale.StateOf(order)).ShouldBe(OrderState.PartlyRefunded);
        (await sale.Tickets(order)).Count(t => t.State is TicketState.Issued).ShouldBe(1);
        (await sale.Stock()).ShouldBe((1, 0));
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long> { ["clearing"] = 1900, ["sales"] = -1900 },
            ignoreOrder: true
        );
        letters.Sent.Count(l => l.Subject.StartsWith("19.00\u00A0EUR go back", StringComparison.Ordinal)).ShouldBe(1);
        var sheet = await Sheet(sale, order);
        sheet
            .Money.Select(m => (m.Kind, m.Amount.Minor))
            .ShouldBe([(MoneyMoveKind.PageOpened, 3800), (MoneyMoveKind.Paid, 3800), (MoneyMoveKind.Returned, 1900)]);
    }

    [Fact]
    public async Task With_its_last_ticket_an_order_is_over()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var order = await sale.Bought(quantity: 2);
        var tickets = await sale.Tickets(order);

        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [tickets[0].Id]));
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [tickets[0].Id, tickets[1].Id]));
        await sale.SeeToPayments();

        (await sale.StateOf(order)).ShouldBe(OrderState.Refunded);
        sale.Desk.Refunds.Select(r => r.Minor).ShouldBe([1900, 1900]);
        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0);
        (await sale.Stock()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_ticket_that_was_used_is_not_taken_back_and_neither_is_its_neighbour()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var order = await sale.Bought(quantity: 2);
        var tickets = await sale.Tickets(order);
        await sale.App.Do(new AdmitTicket(sale.Event.Id, tickets[0].Code, "left door"));

        var refused = await sale.App.UseCases.Run(
            Actor.System,
            new RefundTickets(sale.Event.Id, order.Order, [.. tickets.Select(t => t.Id)])
        );
        await sale.SeeToPayments();

        refused.Fault!.Code.ShouldBe("registration.already-inside");
        sale.Desk.Refunds.ShouldBeEmpty();
        (await sale.Tickets(order)).ShouldAllBe(t => t.State == TicketState.Issued);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_was_given_back_at_the_provider_is_booked_once_and_not_given_again(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        var order = await sale.Bought(quantity: 2);
        var told = await Told(sale, order, "refund-by-hand", 2500, ours: null);

        await sale.App.Do(new TakeMessage(told), Actor.System);
        await sale.App.Do(new TakeMessage(told), Actor.System);
        await sale.App.Do(new TakeMessage(told with { Id = "told-in-other-words" }), Actor.System);
        await sale.App.Do(
            new RefundTickets(sale.Event.Id, order.Order, [.. (await sale.Tickets(order)).Select(t => t.Id)])
        );
        await sale.SeeToPayments();

        // 38 were paid and 25 went back by hand: 13 are left to give.
        sale.Desk.Refunds.ShouldHaveSingleItem().Minor.ShouldBe(1300);
        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0);
        (await Sheet(sale, order)).Money.ShouldContain(m =>
            m.Kind == MoneyMoveKind.ReturnedOutside && m.Amount.Minor == 2500
        );
    }

    [Fact]
    public async Task A_refund_that_the_provider_tells_of_before_it_answered_is_booked_once()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var order = await sale.Bought(quantity: 1);
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [(await sale.Tickets(order))[0].Id]));
        await sale.App.DeliverOutbox();
        var asked = await sale.App.Read(db => db.Refunds.Select(r => r.Id).SingleAsync());

        await sale.App.Do(new TakeMessage(await Told(sale, order, $"refund-{asked}", 1900, asked)), Actor.System);
        await sale.SeeToPayments();

        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0);
        (await sale.App.Read(db => db.LedgerEntries.CountAsync())).ShouldBe(4);
        (await sale.App.Read(db => db.Refunds.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_refund_that_the_provider_cannot_give_any_more_is_dropped()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var order = await sale.Bought(quantity: 1);
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [(await sale.Tickets(order))[0].Id]));
        await sale.App.DeliverOutbox();

        await sale.App.Do(new TakeMessage(await Told(sale, order, "by-hand", 1900, ours: null)), Actor.System);
        await sale.SeeToPayments();
        await sale.SeeToPayments();

        sale.Desk.Refunds.ShouldBeEmpty();
        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task When_an_event_is_cancelled_everybody_gets_back_what_they_paid(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        var maya = await sale.Bought(quantity: 2);
        var tom = await sale.Bought(quantity: 1, "tom@example.org");
        var waiting = await sale.Order(email: "late@example.org");
        await sale.App.Do(new AdmitTicket(sale.Event.Id, (await sale.Tickets(tom))[0].Code, "left door"));

        await sale.App.Do(new CancelEvent(sale.Event.Id, "The hall burnt down."));
        await sale.App.DeliverOutbox();
        foreach (var order in await sale.App.Do(new ListOrdersToGiveBack(), Actor.System))
        {
            await sale.App.Do(new GiveBackOrder(order), Actor.System);
            await sale.App.Do(new GiveBackOrder(order), Actor.System);
        }

        await sale.App.DeliverOutbox();
        await sale.SeeToPayments();

        sale.Desk.Refunds.Sum(r => r.Minor).ShouldBe(3 * 1900);
        (await sale.StateOf(maya)).ShouldBe(OrderState.Refunded);
        (await sale.StateOf(tom)).ShouldBe(OrderState.Refunded);
        (await sale.StateOf(waiting)).ShouldBe(OrderState.Pending);
        (await sale.App.Do(new ListOrdersToGiveBack(), Actor.System)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_letter_is_sent_once_more_and_only_for_tickets_that_are_good()
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10, letters);
        var order = await sale.Bought(quantity: 1);
        var waiting = await sale.Order(email: "late@example.org");

        await sale.App.Do(new ResendTickets(sale.Event.Id, order.Order));
        var refused = await sale.App.UseCases.Run(Actor.System, new ResendTickets(sale.Event.Id, waiting.Order));
        await sale.App.DeliverOutbox();

        letters.Sent.Count(l => l.Link == $"/orders/{order.Key}").ShouldBe(2);
        refused.Fault!.Code.ShouldBe("registration.no-tickets");
    }

    [Fact]
    public async Task Orders_of_another_event_are_nothing_to_its_organizer()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var order = await sale.Bought(quantity: 1);
        var rival = await sale.App.Person("Rival");
        var other = await sale.App.OpenEvent(rival);

        (await Refused(new RefundTickets(other.Id, order.Order, []))).ShouldBe("not-found");
        (await Refused(new RefundTickets(sale.Event.Id, order.Order, []))).ShouldBe("not-found");
        (await Refused(new ResendTickets(other.Id, order.Order))).ShouldBe("not-found");
        (await Refused(new GetOrderSheet(other.Slug, order.Order))).ShouldBe("not-found");
        (await Refused(new GetOrderSheet(sale.Event.Slug, order.Order))).ShouldBe("not-found");

        async Task<string> Refused<T>(IUseCase<T> wish) => (await sale.App.UseCases.Run(rival, wish)).Fault!.Code;
    }

    private static Task<OrderSheet> Sheet(Paying sale, OrderReceipt order) =>
        sale.App.Do(new GetOrderSheet(sale.Event.Slug, order.Order), sale.Owner);

    private static async Task<ProviderMessage> Told(
        Paying sale,
        OrderReceipt order,
        string reference,
        long amount,
        RefundId? ours
    )
    {
        var money = await sale.App.Read(db =>
            db.Payments.Where(p => p.Order == order.Order).Select(p => p.MoneyReference).SingleAsync()
        );
        return new ProviderMessage(
            "card-desk",
            $"told-{reference}",
            "refund.created",
            Returned: new RefundNews(money!, reference, new Money(amount, "EUR"), ours)
        );
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

/// <summary>An order that costs something, from its hold to its tickets or its refund.</summary>
public sealed class PaidOrderTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Tickets_are_held_then_paid_then_issued_with_one_letter(DatabaseProvider database)
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(database, quota: 10, letters);

        var order = await sale.Order(quantity: 2);
        var held = await sale.Stock();
        var before = await sale.App.Do(new GetOrder(order.Key), Actor.Anyone);
        await sale.PayOnPage(order);
        await sale.SeeToPayments();

        held.ShouldBe((0, 2));
        (before.State, before.Tickets.Count, before.Lines.Single().Price.Minor).ShouldBe((OrderState.Pending, 0, 3800));
        order.HeldUntil.ShouldBe(TestApp.Now + Order.HoldTime);
        var after = await sale.App.Do(new GetOrder(order.Key), Actor.Anyone);
        after.State.ShouldBe(OrderState.Paid);
        after.Tickets.Select(t => (t.State, t.Price.Minor)).ShouldBe(Enumerable.Repeat((TicketState.Issued, 1900L), 2));
        (await sale.Stock()).ShouldBe((2, 0));
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long> { ["clearing"] = 3800, ["sales"] = -3800 },
            ignoreOrder: true
        );
        letters.Sent.ShouldHaveSingleItem().Link.ShouldBe($"/orders/{order.Key}");
    }

    [Fact]
    public async Task What_is_held_is_nobody_elses_until_the_hold_runs_out_and_no_job_is_needed_then()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 1);
        var slow = await sale.Order();

        var tooEarly = await sale.App.UseCases.Run(Actor.Anyone, sale.Wish(email: "rival@example.org"));
        sale.App.Clock.Advance(Order.HoldTime + Order.Grace);
        var shop = await sale.App.Do(new GetTicketShop(sale.Event.Slug), Actor.Anyone);
        var rival = await sale.Order(email: "rival@example.org");

        tooEarly.Fault!.Code.ShouldBe("registration.sold-out");
        shop.Offers.Single(o => o.Id == sale.Type).Left.ShouldBe(1);
        rival.State.ShouldBe(OrderState.Pending);
        (await sale.StateOf(slow)).ShouldBe(OrderState.Expired);
        (await sale.Stock()).ShouldBe((0, 1));
    }

    [Fact]
    public async Task The_price_is_frozen_while_the_tickets_are_held()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 5);
        var order = await sale.Order();

        await sale.App.Do(new ChangeTicketType(sale.Event.Id, sale.Type, new TicketTypeDetails("Supporter", 25, 5)));
        await sale.PayOnPage(order);
        await sale.SeeToPayments();

        (await sale.App.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets.Single().Price.Minor.ShouldBe(1900);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_payment_that_comes_late_is_fulfilled_while_tickets_are_left(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 1);
        var order = await sale.Order();
        await sale.PayOnPage(order);

        sale.App.Clock.Advance(TimeSpan.FromHours(1));
        (await sale.App.Do(new ExpireOrders(), Actor.System)).Count.ShouldBe(1);
        var tidied = (await sale.StateOf(order), await sale.Stock());
        await sale.SeeToPayments();

        tidied.ShouldBe((OrderState.Expired, (0, 0)));
        (await sale.StateOf(order)).ShouldBe(OrderState.Paid);
        (await sale.Stock()).ShouldBe((1, 0));
        sale.Desk.Refunds.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_payment_that_comes_when_the_tickets_are_gone_goes_back_once(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 1);
        var late = await sale.Order();
        await sale.PayOnPage(late);
        sale.App.Clock.Advance(Order.HoldTime + Order.Grace);
        var rival = await sale.Order(email: "rival@example.org");

        await sale.SeeToPayments();
        await sale.SeeToPayments();

        (await sale.StateOf(late)).ShouldBe(OrderState.Refunded);
        sale.Desk.Refunds.Select(r => r.Minor).ShouldBe([1900]);
        (await sale.Balance(late)).Values.ShouldAllBe(sum => sum == 0);
        (await sale.StateOf(rival)).ShouldBe(OrderState.Pending);
        (await sale.Stock()).ShouldBe((0, 1));
    }

    [Fact]
    public async Task A_payment_for_an_event_that_was_cancelled_meanwhile_goes_back()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 1);
        var order = await sale.Order();
        await sale.PayOnPage(order);
        await sale.App.Change(
            db => db.Events.SingleAsync(e => e.Id == sale.Event.Id),
            e => e.Cancel("", sale.App.Clock.GetUtcNow())
        );

        await sale.SeeToPayments();

        (await sale.StateOf(order)).ShouldBe(OrderState.Refunded);
        sale.Desk.Refunds.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Pay_pressed_five_times_on_two_devices_is_one_page_and_one_charge(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 1);
        var order = await sale.Order();

        var pages = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Task.Run(() => sale.App.Do(new PayOrder(order.Key), Actor.Anyone)))
        );
        sale.Desk.Pay(await sale.PaymentOf(order));
        // The buyer comes back on both devices while the job asks as well.
        await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Task.Run(() => sale.App.Do(new CheckPayment(order.Key), Actor.Anyone)))
        );
        await sale.SeeToPayments();
        var again = await sale.App.UseCases.Run(Actor.Anyone, new PayOrder(order.Key));

        pages.Distinct().Count().ShouldBe(1);
        sale.Desk.Pages.ShouldBe(1);
        again.Fault!.Code.ShouldBe("registration.already-paid");
        (await sale.App.Read(db => db.LedgerEntries.CountAsync(l => l.Order == order.Order))).ShouldBe(2);
        (await sale.App.Read(db => db.Tickets.CountAsync(t => t.Order == order.Order))).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Nothing_is_locked_while_the_provider_is_asked(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 5);
        var order = await sale.Order();
        OrderReceipt? rival = null;
        sale.Desk.Meanwhile = async () => rival = await sale.Order(email: "rival@example.org");

        await sale.App.Do(new PayOrder(order.Key), Actor.Anyone);

        rival.ShouldNotBeNull().State.ShouldBe(OrderState.Pending);
    }

    [Fact]
    public async Task A_provider_that_is_away_costs_nothing_and_the_next_try_goes_through()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 1);
        var order = await sale.Order();

        sale.Desk.IsAway = true;
        var away = await sale.App.UseCases.Run(Actor.Anyone, new PayOrder(order.Key));
        sale.Desk.IsAway = false;
        await sale.PayOnPage(order);
        sale.Desk.IsAway = true;
        await sale.App.Do(new CheckPayment(order.Key), Actor.Anyone);
        var unknown = await sale.StateOf(order);
        sale.Desk.IsAway = false;
        await sale.SeeToPayments();

        away.Fault!.Code.ShouldBe("payments.away");
        unknown.ShouldBe(OrderState.Pending);
        (await sale.StateOf(order)).ShouldBe(OrderState.Paid);
    }

    [Fact]
    public async Task A_declined_card_leaves_the_order_to_be_paid_and_an_address_that_says_paid_is_not_believed()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 1);
        var order = await sale.Order();
        await sale.App.Do(new PayOrder(order.Key), Actor.Anyone);

        await sale.App.Do(new CheckPayment(order.Key), Actor.Anyone);
        var unpaid = await sale.StateOf(order);
        sale.Desk.Decline(await sale.PaymentOf(order));
        await sale.App.Do(new CheckPayment(order.Key), Actor.Anyone);
        var declined = await sale.StateOf(order);
        await sale.PayOnPage(order);
        await sale.SeeToPayments();

        (unpaid, declined).ShouldBe((OrderState.Pending, OrderState.Pending));
        (await sale.StateOf(order)).ShouldBe(OrderState.Paid);
    }

    [Fact]
    public async Task An_order_that_nobody_pays_can_not_be_paid_any_more_and_is_not_among_ones_tickets()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 1);
        var maya = await sale.App.Person("Maya");
        var order = await sale.App.Do(sale.Wish(), maya);
        var pending = await sale.App.Do(new MyTickets(), maya);

        sale.App.Clock.Advance(Order.HoldTime);
        var tooLate = await sale.App.UseCases.Run(Actor.Anyone, new PayOrder(order.Key));

        pending.Single().Tickets.ShouldBe(1);
        tooLate.Fault!.Code.ShouldBe("registration.hold-is-over");
        sale.Desk.Pages.ShouldBe(0);
        (await sale.App.Do(new MyTickets(), maya)).ShouldBeEmpty();
    }
}

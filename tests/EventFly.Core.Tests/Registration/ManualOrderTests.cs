using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Concerns;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.ManualOrders;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

/// <summary>Orders that an organizer takes for somebody, and money that comes past the payment page.</summary>
public sealed class ManualOrderTests
{
    /// <summary>An event that begins in a month.</summary>
    internal static readonly EventDetails NextMonth = Planning.Details() with
    {
        Start = new DateTime(2026, 10, 12, 9, 0, 0),
        End = new DateTime(2026, 10, 12, 18, 0, 0),
    };

    private const string Account = "IBAN DE02 1203 0000 0000 2020 51";

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Cash_is_booked_as_money_that_the_organizer_holds_and_the_tickets_are_there_at_once(
        DatabaseProvider database
    )
    {
        await using var sale = await Paying.Start(database, quota: 10, details: NextMonth);
        var wish = Wish(sale, new ManualPayment(PayWay.ByHand, "cash, at the desk"));

        var order = await sale.App.Do(wish, sale.Owner);
        var again = await sale.App.Do(wish, sale.Owner);

        again.Order.ShouldBe(order.Order);
        order.State.ShouldBe(OrderState.Paid);
        (await sale.Tickets(order)).Count(t => t.State is TicketState.Issued).ShouldBe(2);
        (await sale.Stock()).ShouldBe((2, 0));
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long> { ["by-hand"] = 3800, ["sales"] = -3800 },
            ignoreOrder: true
        );
        var sheet = await Sheet(sale, order);
        sheet
            .Money.Select(m => (m.Kind, m.Amount.Minor, m.Note))
            .ShouldBe([(MoneyMoveKind.PaidByHand, 3800, "cash, at the desk")]);
    }

    [Fact]
    public async Task The_same_key_with_another_wish_is_refused()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10, details: NextMonth);
        var wish = Wish(sale, new ManualPayment(PayWay.ByHand));
        await sale.App.Do(wish, sale.Owner);

        var other = await sale.App.UseCases.Run(sale.Owner, wish with { Guest = new Guest("Ada", "ada@example.org") });

        other.Fault!.Code.ShouldBe("registration.request-key-taken");
        (await sale.Stock()).ShouldBe((2, 0));
    }

    [Fact]
    public async Task A_price_of_the_organizers_own_counts_for_any_kind_of_ticket()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10, details: NextMonth);

        var order = await sale.App.Do(
            Wish(sale, new ManualPayment(PayWay.ByHand)) with
            {
                Picks = [new TicketPick(sale.Type, 3, 5.5m)],
            },
            sale.Owner
        );

        (await Sheet(sale, order)).Total.Minor.ShouldBe(1650);
        (await sale.Tickets(order)).ShouldAllBe(t => t.Price.Minor == 550);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_was_paid_by_hand_goes_back_by_hand_once_the_organizer_says_so(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10, details: NextMonth);
        var order = await sale.App.Do(Wish(sale, new ManualPayment(PayWay.ByHand, "cash")), sale.Owner);
        var ticket = (await sale.Tickets(order))[0];

        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [ticket.Id]), sale.Owner);
        await sale.SeeToPayments();

        sale.Desk.Refunds.ShouldBeEmpty();
        var owed = (await Sheet(sale, order)).Concerns.ShouldHaveSingleItem();
        (owed.Kind, owed.Amount.Minor).ShouldBe((ConcernKind.ReturnOwed, 1900));
        (await sale.Balance(order))["by-hand"].ShouldBe(3800);

        await sale.App.Do(new SeeToConcern(sale.Event.Id, order.Order, owed.Subject), sale.Owner);
        await sale.App.Do(new SeeToConcern(sale.Event.Id, order.Order, owed.Subject), sale.Owner);

        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long> { ["by-hand"] = 1900, ["sales"] = -1900 },
            ignoreOrder: true
        );
        var sheet = await Sheet(sale, order);
        sheet.Concerns.ShouldBeEmpty();
        sheet.Money[^1].Kind.ShouldBe(MoneyMoveKind.Returned);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task On_invoice_the_tickets_are_kept_until_the_day_and_come_with_the_money(DatabaseProvider database)
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(database, quota: 10, letters, details: NextMonth);
        var order = await OnInvoice(sale);
        await sale.App.DeliverOutbox();

        order.State.ShouldBe(OrderState.Pending);
        (await sale.Stock()).ShouldBe((0, 2));
        var letter = letters.Sent.Single(l => l.Subject.Contains("to pay", StringComparison.Ordinal));
        letter.Text.ShouldContain(Account);
        letter.Text.ShouldContain(order.Order.Reference);
        (await sale.App.UseCases.Run(Actor.Anyone, new PayOrder(order.Key))).Fault!.Code.ShouldBe(
            "registration.paid-by-transfer"
        );

        await sale.App.Do(new NotePayment(sale.Event.Id, order.Order, "bank, 3 December"), sale.Owner);
        await sale.App.Do(new NotePayment(sale.Event.Id, order.Order, "bank, 3 December"), sale.Owner);
        await sale.App.DeliverOutbox();

        (await sale.StateOf(order)).ShouldBe(OrderState.Paid);
        (await sale.Tickets(order)).Count.ShouldBe(2);
        (await sale.Stock()).ShouldBe((2, 0));
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long> { ["by-hand"] = 3800, ["sales"] = -3800 },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task On_invoice_a_day_and_an_account_are_asked_for()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10, details: NextMonth);

        var refused = await sale.App.UseCases.Run(sale.Owner, Wish(sale, new ManualPayment(PayWay.OnInvoice)));

        refused.Fault!.Fields.Select(f => f.Field).ShouldBe(["payTo", "dueOn"]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Cash_for_an_order_whose_page_is_open_closes_the_page_first(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10, details: NextMonth);
        var order = await sale.Order();
        await sale.App.Do(new PayOrder(order.Key), Actor.Anyone);

        sale.Desk.IsAway = true;
        var away = await sale.App.UseCases.Run(sale.Owner, new NotePayment(sale.Event.Id, order.Order, "cash"));
        sale.Desk.IsAway = false;
        away.Fault!.Code.ShouldBe("payments.page-open");

        await sale.App.Do(new NotePayment(sale.Event.Id, order.Order, "cash"), sale.Owner);
        await sale.SeeToPayments();

        sale.Desk.ClosedPages.ShouldBe(1);
        (await sale.StateOf(order)).ShouldBe(OrderState.Paid);
        (await sale.Balance(order))["by-hand"].ShouldBe(1900);
    }

    [Fact]
    public async Task Cash_for_an_order_that_was_paid_on_the_page_is_refused()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10, details: NextMonth);
        var order = await sale.Order();
        await sale.PayOnPage(order);

        var refused = await sale.App.UseCases.Run(sale.Owner, new NotePayment(sale.Event.Id, order.Order, "cash"));
        await sale.SeeToPayments();

        refused.Fault!.Code.ShouldBe("payments.final");
        (await sale.Balance(order)).ShouldNotContainKey("by-hand");
        (await sale.StateOf(order)).ShouldBe(OrderState.Paid);
    }

    [Fact]
    public async Task Nobody_is_led_to_a_page_that_opened_while_the_money_was_noted()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10, details: NextMonth);
        var order = await sale.Order();
        sale.Desk.Meanwhile = async () =>
        {
            sale.Desk.Meanwhile = null;
            await sale.App.Do(new NotePayment(sale.Event.Id, order.Order, "cash"), sale.Owner);
        };

        var opened = await sale.App.UseCases.Run(Actor.Anyone, new PayOrder(order.Key));
        await sale.App.DeliverOutbox();

        opened.Fault!.Code.ShouldBe("registration.already-paid");
        (await sale.StateOf(order)).ShouldBe(OrderState.Paid);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_is_withdrawn_can_be_had_by_others_at_once(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 2, details: NextMonth);
        var order = await OnInvoice(sale);

        await sale.App.Do(new WithdrawUnpaid(sale.Event.Id, order.Order), sale.Owner);
        var other = await sale.Order(quantity: 2, email: "tom@example.org");
        await sale.App.Do(new ExpireOrders(), Actor.System);

        other.State.ShouldBe(OrderState.Pending);
        (await sale.StateOf(order)).ShouldBe(OrderState.Expired);
        (await sale.Stock()).ShouldBe((0, 2));
    }

    [Fact]
    public async Task A_link_is_good_for_a_day_and_leads_to_the_payment_page()
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10, letters, details: NextMonth);

        var order = await sale.App.Do(Wish(sale, new ManualPayment(PayWay.Link)), sale.Owner);
        await sale.App.DeliverOutbox();
        await sale.PayOnPage(order);
        await sale.SeeToPayments();

        (order.HeldUntil!.Value - sale.App.Clock.GetUtcNow()).ShouldBe(Order.LinkTime);
        letters.Sent.ShouldContain(l => l.Subject.StartsWith("38.00\u00A0EUR to pay", StringComparison.Ordinal));
        (await sale.StateOf(order)).ShouldBe(OrderState.Paid);
        (await sale.Balance(order))["clearing"].ShouldBe(3800);
    }

    internal static TakeOrderFor Wish(Paying sale, ManualPayment payment) =>
        new(
            sale.Event.Id,
            [new TicketPick(sale.Type, 2)],
            new Guest("Maya Lindqvist", "maya@example.org"),
            payment,
            Secret.NewCode()
        );

    internal static Task<OrderReceipt> OnInvoice(Paying sale) =>
        sale.App.Do(
            Wish(
                sale,
                new ManualPayment(
                    PayWay.OnInvoice,
                    PayTo: Account,
                    DueOn: DateOnly.FromDateTime(sale.App.Clock.GetUtcNow().DateTime).AddDays(7)
                )
            ),
            sale.Owner
        );

    internal static Task<OrderSheet> Sheet(Paying sale, OrderReceipt order) =>
        sale.App.Do(new GetOrderSheet(sale.Event.Slug, order.Order), sale.Owner);
}

using EventFly.Core.Kernel;
using EventFly.Core.Payments.Concerns;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Messages;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

/// <summary>Money that went a way that no rule foresees, until a person has seen to it.</summary>
public sealed class MoneyConcernTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_refund_that_the_bank_refuses_is_booked_back_and_given_again_once(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        var order = await Cancelled(sale);
        var refund = await sale.App.Read(db => db.Refunds.AsNoTracking().SingleAsync());

        await Tell(sale, order, "failed", refund.Reference!, refund.Id);
        await Tell(sale, order, "failed-in-other-words", refund.Reference!, refund.Id);
        var failed = await Sheet(sale, order);
        var back = await sale.Balance(order);
        var listed = await sale.App.Do(new ListOrders(sale.Event.Id, null, null, 0, OnlyToLookAt: true), sale.Owner);
        var concern = failed.Concerns.ShouldHaveSingleItem();
        var again = new GiveBackAgain(sale.Event.Id, order.Order, concern.Subject);
        var first = await sale.App.Do(again, sale.Owner);
        var second = await sale.App.Do(again, sale.Owner);
        await sale.SeeToPayments();

        (concern.Kind, concern.Amount.Minor, concern.Reason).ShouldBe(
            (ConcernKind.ReturnFailed, 1900, "closed_account")
        );
        (listed.NeedLook, listed.Matching, listed.Rows.Single().NeedsLook).ShouldBe((1, 1, true));
        back.ShouldBe(new Dictionary<string, long> { ["clearing"] = 1900, ["sales"] = -1900 }, ignoreOrder: true);
        (first, second).ShouldBe((new Money(1900, "EUR"), new Money(1900, "EUR")));
        sale.Desk.Refunds.Count.ShouldBe(2);
        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0);
        (await Sheet(sale, order)).Concerns.ShouldBeEmpty();
        (await Sheet(sale, order)).Money.ShouldContain(m => m.Kind == MoneyMoveKind.ReturnFailed);
        (await sale.App.Do(new ListOrders(sale.Event.Id, null, null, 0), sale.Owner)).NeedLook.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Another_amount_than_was_asked_for_gives_no_ticket_and_goes_back_by_hand(DatabaseProvider database)
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(database, quota: 10, letters);
        var order = await sale.Order();
        await sale.App.Do(new PayOrder(order.Key), Actor.Anyone);
        var payment = await sale.PaymentOf(order);
        sale.Desk.PayOther(payment, new Money(100, "USD"));

        await sale.SeeToPayments();
        await sale.SeeToPayments();
        var seen = await sale.App.Do(new GetOrder(order.Key), Actor.Anyone);
        var concern = (await Sheet(sale, order)).Concerns.ShouldHaveSingleItem();
        var payAgain = await sale.App.UseCases.Run(Actor.Anyone, new PayOrder(order.Key));
        await sale.App.Do(new GiveBackAgain(sale.Event.Id, order.Order, concern.Subject), sale.Owner);
        await sale.SeeToPayments();

        (seen.State, seen.IsUnclear, seen.Tickets.Count).ShouldBe((OrderState.Pending, true, 0));
        (concern.Kind, concern.Amount).ShouldBe((ConcernKind.OtherPaid, new Money(100, "USD")));
        payAgain.Fault!.Code.ShouldBe("payments.differs");
        sale.Desk.Refunds.ShouldHaveSingleItem().ShouldBe(new Money(100, "USD"));
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long> { ["clearing"] = 0, ["unclear"] = 0 },
            ignoreOrder: true
        );
        (await Sheet(sale, order)).Concerns.ShouldBeEmpty();
        letters.Sent.Count(l => l.Subject == "A payment for Autumn meetup needs a look").ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_dispute_told_before_its_payment_and_out_of_turn_has_one_outcome(DatabaseProvider database)
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(database, quota: 10, letters);
        var order = await sale.Order();
        // Paid at the provider, and nobody has told us: the dispute is the first that we hear.
        await sale.PayOnPage(order);

        await Dispute(sale, order, "closed", DisputeState.Won);
        await Dispute(sale, order, "created", DisputeState.Open);
        await Dispute(sale, order, "updated", DisputeState.UnderReview);
        await Dispute(sale, order, "closed", DisputeState.Won);
        await sale.SeeToPayments();

        (await sale.StateOf(order)).ShouldBe(OrderState.Paid);
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long>
            {
                ["clearing"] = 400,
                ["sales"] = -1900,
                ["disputed"] = 0,
                ["fees"] = 1500,
            },
            ignoreOrder: true
        );
        var sheet = await Sheet(sale, order);
        sheet.Money.Select(m => m.Kind).ShouldContain(MoneyMoveKind.DisputeWon);
        sheet.Concerns.ShouldBeEmpty();
        letters.Sent.Count(l => l.Subject == "A dispute for Autumn meetup is won").ShouldBe(1);
    }

    [Fact]
    public async Task While_a_dispute_goes_on_its_team_is_told_and_its_money_is_not_given_back_as_well()
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10, letters);
        var order = await sale.Order();
        await sale.PayOnPage(order);
        await sale.SeeToPayments();
        var ticket = (await sale.App.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets[0];

        await Dispute(sale, order, "created", DisputeState.Open);
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [ticket.Id]));
        await sale.SeeToPayments();

        var concern = (await Sheet(sale, order)).Concerns.ShouldHaveSingleItem();
        (concern.Kind, concern.Reason, concern.DueAt).ShouldBe(
            (ConcernKind.Disputed, "fraudulent", TestApp.Now.AddDays(14))
        );
        sale.Desk.Refunds.ShouldBeEmpty();
        var letter = letters.Sent.Single(l => l.Subject == "A payment for Autumn meetup is disputed");
        letter.Link.ShouldEndWith($"/orders/{order.Order}");
        letter.Text.ShouldContain("26 September 2026");

        await sale.App.Do(new SeeToConcern(sale.Event.Id, order.Order, concern.Subject), sale.Owner);
        (await Sheet(sale, order)).Concerns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Money_of_somebody_else_is_nothing_to_us_and_a_provider_that_is_away_tells_it_again()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var order = await sale.Order();
        await sale.PayOnPage(order);
        var about = await News(sale, order, DisputeState.Open);

        var foreign = await Take(sale, "foreign", about with { MoneyReference = "pi_of_somebody_else" });
        sale.Desk.IsAway = true;
        var away = await Take(sale, "ours", about);
        sale.Desk.IsAway = false;
        var told = await Take(sale, "ours", about);

        (foreign, away, told).ShouldBe((null, "payments.away", null));
        (await sale.App.Read(db => db.Disputes.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_sees_to_the_money_of_another_organizer()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var order = await Cancelled(sale);
        var refund = await sale.App.Read(db => db.Refunds.AsNoTracking().SingleAsync());
        await Tell(sale, order, "failed", refund.Reference!, refund.Id);
        var rival = await sale.App.Person("Rival");
        var other = await sale.App.OpenEvent(rival);

        (await Refused(new GiveBackAgain(other.Id, order.Order, refund.Id.Value))).ShouldBe("not-found");
        (await Refused(new GiveBackAgain(sale.Event.Id, order.Order, refund.Id.Value))).ShouldBe("not-found");
        (await Refused(new SeeToConcern(other.Id, order.Order, refund.Id.Value))).ShouldBe("not-found");
        (await Refused(new SeeToConcern(sale.Event.Id, order.Order, refund.Id.Value))).ShouldBe("not-found");

        async Task<string> Refused<T>(IUseCase<T> wish) => (await sale.App.UseCases.Run(rival, wish)).Fault!.Code;
    }

    /// <summary>An order of one ticket that was paid, cancelled and given back.</summary>
    private static async Task<OrderReceipt> Cancelled(Paying sale)
    {
        var order = await sale.Order();
        await sale.PayOnPage(order);
        await sale.SeeToPayments();
        var ticket = (await sale.App.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets[0];
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [ticket.Id]));
        await sale.SeeToPayments();
        return order;
    }

    private static Task<OrderSheet> Sheet(Paying sale, OrderReceipt order) =>
        sale.App.Do(new GetOrderSheet(sale.Event.Slug, order.Order), sale.Owner);

    private static async Task Tell(Paying sale, OrderReceipt order, string id, string reference, RefundId ours) =>
        await sale.App.Do(
            new TakeMessage(
                new ProviderMessage(
                    "card-desk",
                    id,
                    "refund.failed",
                    Returned: new RefundNews(
                        await Money(sale, order),
                        reference,
                        new Money(1900, "EUR"),
                        ours,
                        IsFailed: true,
                        "closed_account"
                    )
                )
            ),
            Actor.System
        );

    private static async Task Dispute(Paying sale, OrderReceipt order, string id, DisputeState state) =>
        (await Take(sale, id, await News(sale, order, state))).ShouldBeNull();

    private static async Task<string?> Take(Paying sale, string id, DisputeNews news) =>
        (
            await sale.App.UseCases.Run(
                Actor.System,
                new TakeMessage(new ProviderMessage("card-desk", id, $"charge.dispute.{id}", Disputed: news))
            )
        )
            .Fault
            ?.Code;

    private static async Task<DisputeNews> News(Paying sale, OrderReceipt order, DisputeState state) =>
        new(
            await Money(sale, order),
            "dispute-1",
            new Money(1900, "EUR"),
            "fraudulent",
            state,
            IsMoneyGone: true,
            new Money(1500, "EUR"),
            TestApp.Now.AddDays(14),
            TestApp.Now,
            TestApp.Now.AddHours((int)state)
        );

    private static async Task<string> Money(Paying sale, OrderReceipt order) =>
        $"money-of-page-{await sale.PaymentOf(order)}";
}

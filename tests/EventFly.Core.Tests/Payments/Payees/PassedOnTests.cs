using EventFly.Core.Kernel;
using EventFly.Core.Payments.Concerns;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Messages;
using EventFly.Core.Payments.Payees;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Tests.Registration;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Payments.Payees;

/// <summary>Money that is passed on to the organizer: where the books say that it is, and how it goes back.</summary>
public sealed class PassedOnTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_is_paid_goes_to_whoever_was_ready_then_and_a_later_change_alters_nothing(
        DatabaseProvider database
    )
    {
        await using var sale = await PassingOn.Start(database, isReady: false);
        var early = await sale.Bought();
        await sale.Approve();
        var payee = (await sale.Payee()).Reference;
        var late = await sale.Order();
        await sale.App.Do(new PayOrder(late.Key), Actor.Anyone);
        await sale.App.Do(new DetachPayee(sale.Seller()), sale.Owner);
        // Asked again, it is the same page, whatever the organization did meanwhile.
        await sale.PayOnPage(late);
        await sale.SeeToPayments();
        var after = await sale.Bought();
        var sold = await sale.Balance(late);
        await GiveBackAll(sale, late);

        (await sale.PayeeOf(early), await sale.PayeeOf(late), await sale.PayeeOf(after)).ShouldBe((null, payee, null));
        sale.Desk.Pages.ShouldBe(3);
        sold.ShouldBe(
            new Dictionary<string, long>
            {
                ["connected"] = 1775,
                ["clearing"] = 125,
                ["sales"] = -1775,
                ["platform-fee"] = -125,
            },
            ignoreOrder: true
        );
        (await sale.Balance(late)).Values.ShouldAllBe(sum => sum == 0);
        (await sale.Balance(after))["clearing"].ShouldBe(1900);
        sale.Desk.PassedOn.ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task However_it_goes_back_the_payee_has_what_the_books_say_and_in_the_end_nobody_has_a_coin(int seed)
    {
        var random = new Random(seed);
        await using var sale = await PassingOn.Start(DatabaseProvider.Sqlite);
        await sale.Offer(t => t with { Price = 7.01m + random.Next(2000) / 100m, Quota = 50 });
        var order = await sale.Bought(quantity: 5);
        await ShouldAgree(sale, order, seed);
        var paid = await sale.Balance(order);

        var good = (await sale.Tickets(order)).Select(t => t.Id).ToList();
        var rest = (await sale.Balance(order)).GetValueOrDefault("connected") + paid["clearing"];
        while (good.Count > 0)
        {
            var some = good.Take(random.Next(1, good.Count + 1)).ToList();
            good.RemoveRange(0, some.Count);
            await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, some), sale.Owner);
            await sale.SeeToPayments();
            await ShouldAgree(sale, order, seed);
        }

        (paid["connected"] + paid["clearing"]).ShouldBe(rest);
        paid["clearing"].ShouldBe(-paid["platform-fee"]);
        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0, $"seed {seed}");
        sale.Desk.PassedOn.ShouldBe(0);
    }

    [Fact]
    public async Task Given_back_past_us_it_is_booked_from_where_it_came()
    {
        await using var sale = await PassingOn.Start(DatabaseProvider.Sqlite);
        var order = await sale.Bought();
        var payment = await sale.PaymentOf(order);

        sale.Desk.GiveBack(payment, 1000);
        await Tell(sale, payment, "re_1", 1000, isReversed: true);
        await Tell(sale, payment, "re_1", 1000, isReversed: true);
        await ShouldAgree(sale, order, seed: 0);
        await Tell(sale, payment, "re_2", 900, isReversed: false);

        var balance = await sale.Balance(order);
        balance["connected"].ShouldBe(sale.Desk.PassedOn);
        balance["clearing"].ShouldBe(-balance["connected"], "the platform gave what the organizer still has");
        var concern = (await Concerns(sale, order)).ShouldHaveSingleItem();
        (concern.Kind, concern.Amount.Minor).ShouldBe((ConcernKind.OwedToPlatform, 900));
    }

    [Fact]
    public async Task Who_has_too_little_to_give_back_owes_it_until_somebody_says_that_it_is_settled()
    {
        await using var sale = await PassingOn.Start(DatabaseProvider.Sqlite);
        var order = await sale.Bought();
        sale.Desk.IsPayeeEmpty = true;

        await GiveBackAll(sale, order);
        var concern = (await Concerns(sale, order)).ShouldHaveSingleItem();
        await sale.App.Do(new SeeToConcern(sale.Event.Id, order.Order, concern.Subject), sale.Owner);

        (concern.Kind, concern.Amount.Minor).ShouldBe((ConcernKind.OwedToPlatform, 1900));
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long>
            {
                ["connected"] = 1775,
                ["clearing"] = -1775,
                ["sales"] = 125,
                ["platform-fee"] = -125,
            },
            ignoreOrder: true
        );
        (await Concerns(sale, order)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refund_that_the_bank_refuses_is_with_the_platform_and_goes_back_from_there()
    {
        await using var sale = await PassingOn.Start(DatabaseProvider.Sqlite);
        var order = await sale.Bought();
        var payment = await sale.PaymentOf(order);
        await GiveBackAll(sale, order);
        var refund = await sale.App.Read(db => Task.FromResult(db.Refunds.Single()));

        await Tell(sale, payment, refund.Reference!, 1900, isReversed: true, refund.Id, isFailed: true);
        var refused = await sale.Balance(order);
        var concern = (await Concerns(sale, order)).ShouldHaveSingleItem();
        await sale.App.Do(new GiveBackAgain(sale.Event.Id, order.Order, concern.Subject), sale.Owner);
        await sale.SeeToPayments();

        (refused["clearing"], refused["connected"]).ShouldBe((1900, 0));
        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0);
        (await Concerns(sale, order)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_dispute_is_the_platforms_loss_which_the_organizer_owes()
    {
        await using var sale = await PassingOn.Start(DatabaseProvider.Sqlite);
        var order = await sale.Bought();
        var payment = await sale.PaymentOf(order);

        await Dispute(sale, payment, DisputeState.Open);
        var open = (await Concerns(sale, order)).ShouldHaveSingleItem();
        await sale.App.Do(new SeeToConcern(sale.Event.Id, order.Order, open.Subject), sale.Owner);
        await Dispute(sale, payment, DisputeState.Lost);

        open.Kind.ShouldBe(ConcernKind.Disputed);
        (await Concerns(sale, order)).ShouldHaveSingleItem().Kind.ShouldBe(ConcernKind.OwedToPlatform);
        var balance = await sale.Balance(order);
        (balance["connected"], balance["clearing"], balance["disputed"]).ShouldBe((1775, 125 - 1900 - 1500, 0));
        balance.Values.Sum().ShouldBe(0);
    }

    private static async Task ShouldAgree(Paying sale, OrderReceipt order, int seed)
    {
        var balance = await sale.Balance(order);
        balance.Values.Sum().ShouldBe(0, $"seed {seed}");
        balance["connected"].ShouldBe(sale.Desk.PassedOn, $"seed {seed}");
        balance.GetValueOrDefault("clearing").ShouldBe(-balance.GetValueOrDefault("platform-fee"), $"seed {seed}");
    }

    private static async Task GiveBackAll(Paying sale, OrderReceipt order)
    {
        var all = (await sale.Tickets(order)).Select(t => t.Id).ToList();
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, all), sale.Owner);
        await sale.SeeToPayments();
    }

    private static async Task<IReadOnlyList<Concern>> Concerns(Paying sale, OrderReceipt order) =>
        (await sale.App.Do(new GetOrderSheet(sale.Event.Slug, order.Order), sale.Owner)).Concerns;

    private static async Task Tell(
        Paying sale,
        PaymentId payment,
        string reference,
        long minor,
        bool isReversed,
        RefundId? ours = null,
        bool isFailed = false
    ) =>
        await sale.App.Do(
            new TakeMessage(
                new ProviderMessage(
                    "card-desk",
                    $"{reference}-{isFailed}",
                    "refund",
                    Returned: new RefundNews(
                        $"money-of-page-{payment}",
                        reference,
                        new Money(minor, "EUR"),
                        ours,
                        isFailed,
                        IsReversed: isReversed
                    )
                )
            ),
            Actor.System
        );

    private static async Task Dispute(Paying sale, PaymentId payment, DisputeState state) =>
        await sale.App.Do(
            new TakeMessage(
                new ProviderMessage(
                    "card-desk",
                    $"dispute-{state}",
                    "dispute",
                    Disputed: new DisputeNews(
                        $"money-of-page-{payment}",
                        "dispute-1",
                        new Money(1900, "EUR"),
                        "fraudulent",
                        state,
                        IsMoneyGone: true,
                        new Money(1500, "EUR"),
                        null,
                        TestApp.Now,
                        TestApp.Now.AddHours((int)state)
                    )
                )
            ),
            Actor.System
        );
}

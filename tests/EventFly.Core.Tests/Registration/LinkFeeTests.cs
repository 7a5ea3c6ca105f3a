using EventFly.Core.Kernel;
using EventFly.Core.Payments.Concerns;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Registration.ManualOrders;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

/// <summary>What the platform gets of what an organizer sells past the shop: 5 % and 30 cents of what is paid on a page.</summary>
public sealed class LinkFeeTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Of_an_order_that_is_paid_by_a_link_the_organizer_bears_the_fee(DatabaseProvider database)
    {
        await using var sale = await Start(database);

        var order = await sale.App.Do(ManualOrderTests.Wish(sale, new ManualPayment(PayWay.Link)), sale.Owner);
        await sale.PayOnPage(order);
        await sale.SeeToPayments();

        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long>
            {
                ["clearing"] = 3800,
                ["platform-fee"] = -220,
                ["sales"] = -3580,
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Of_money_that_the_organizer_has_there_is_no_fee()
    {
        await using var sale = await Start(DatabaseProvider.Sqlite);
        var order = await sale.App.Do(ManualOrderTests.Wish(sale, new ManualPayment(PayWay.Link)), sale.Owner);

        await sale.App.Do(new NotePayment(sale.Event.Id, order.Order, "cash"), sale.Owner);

        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long> { ["by-hand"] = 3800, ["sales"] = -3800 },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Cash_that_came_when_the_tickets_were_gone_goes_back_whole()
    {
        await using var sale = await Start(DatabaseProvider.Sqlite);
        var order = await sale.App.Do(ManualOrderTests.Wish(sale, new ManualPayment(PayWay.Link)), sale.Owner);
        await sale.App.Do(new WithdrawUnpaid(sale.Event.Id, order.Order), sale.Owner);
        await sale.Bought(quantity: 10, "others@example.org");

        await sale.App.Do(new NotePayment(sale.Event.Id, order.Order, "cash"), sale.Owner);
        await sale.SeeToPayments();
        var owed = (await ManualOrderTests.Sheet(sale, order)).Concerns.ShouldHaveSingleItem();
        await sale.App.Do(new SeeToConcern(sale.Event.Id, order.Order, owed.Subject), sale.Owner);

        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long> { ["by-hand"] = 0, ["sales"] = 0 },
            ignoreOrder: true
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_change_that_is_paid_by_a_link_has_a_fee_of_its_own(DatabaseProvider database)
    {
        await using var sale = await Start(database);
        var order = await sale.Bought();

        await sale.App.Do(OrderChangeTests.Add(sale, order, 1, PayWay.Link), sale.Owner);
        await OrderChangeTests.PayChange(sale, order);
        await sale.App.Do(OrderChangeTests.Add(sale, order, 1, PayWay.ByHand), sale.Owner);

        (await sale.Balance(order))["platform-fee"].ShouldBe(-250);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Of_a_change_that_was_paid_in_vain_the_platform_keeps_nothing(DatabaseProvider database)
    {
        await using var sale = await Start(database);
        var order = await sale.Bought();
        var (vip, old) = (await OrderChangeTests.Vip(sale), (await sale.Tickets(order))[0]);
        await sale.App.Do(OrderChangeTests.Exchange(sale, order, old, vip, PayWay.Link), sale.Owner);
        await sale.App.Do(new PayOrder(order.Key), Actor.Anyone);
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [old.Id]), sale.Owner);

        await OrderChangeTests.PayPart(sale, order);

        sale.Desk.Refunds.Sum(r => r.Minor).ShouldBe(5000);
        (await ManualOrderTests.Sheet(sale, order))
            .Changes.ShouldHaveSingleItem()
            .State.ShouldBe(OrderChangeState.GivenUp);
        // That of the order itself stays with the platform, and the organizer bears it.
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long>
            {
                ["clearing"] = 0,
                ["platform-fee"] = -125,
                ["sales"] = 125,
            },
            ignoreOrder: true
        );
    }

    private static async Task<Paying> Start(DatabaseProvider database)
    {
        var sale = await Paying.Start(database, quota: 10, details: ManualOrderTests.NextMonth);
        await sale.App.Do(new AgreeOnFee(sale.Event.Organization, new FeeRate(5, 0.30m)), Actor.System);
        return sale;
    }
}

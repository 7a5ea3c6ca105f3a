using EventFly.Core.Kernel;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

/// <summary>Somebody who needs longer to pay than a quarter of an hour.</summary>
public sealed class KeepLongerTests
{
    private static readonly TimeSpan NearlyOver = Order.HoldTime - TimeSpan.FromMinutes(1);

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Tickets_are_kept_for_another_while_and_up_to_an_hour_in_all(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 1);
        var order = await sale.Order();
        var placed = sale.App.Clock.GetUtcNow();

        for (var asked = 0; asked < 10; asked++)
        {
            sale.App.Clock.Advance(TimeSpan.FromMinutes(5));
            await sale.App.Do(new KeepLonger(order.Key), Actor.Anyone);
        }

        var kept = await sale.App.Do(new GetOrder(order.Key), Actor.Anyone);
        (kept.State, kept.HeldUntil, kept.CanBeKeptLonger).ShouldBe(
            (OrderState.Pending, placed + Order.LongestHold, false)
        );
        (await Refused(sale, sale.Wish(email: "rival@example.org"))).ShouldBe("registration.sold-out");
        sale.App.Clock.Advance(TimeSpan.FromMinutes(10) + Order.Grace);
        (await sale.StateOf(order)).ShouldBe(OrderState.Expired);
        (await sale.Order(email: "rival@example.org")).State.ShouldBe(OrderState.Pending);
    }

    [Fact]
    public async Task Asking_at_once_gives_nothing_and_asking_too_late_says_so()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 1);
        var order = await sale.Order();

        await sale.App.Do(new KeepLonger(order.Key), Actor.Anyone);
        var atOnce = await sale.App.Do(new GetOrder(order.Key), Actor.Anyone);
        sale.App.Clock.Advance(NearlyOver);
        var nearly = await sale.App.Do(new GetOrder(order.Key), Actor.Anyone);
        sale.App.Clock.Advance(TimeSpan.FromMinutes(1));

        (atOnce.HeldUntil, atOnce.CanBeKeptLonger).ShouldBe((order.HeldUntil, false));
        nearly.CanBeKeptLonger.ShouldBeTrue();
        (await Refused(sale, new KeepLonger(order.Key))).ShouldBe("registration.hold-is-over");
        (await Refused(sale, new KeepLonger("0000000000000000000000"))).ShouldBe("not-found");
    }

    [Fact]
    public async Task The_page_of_an_order_that_is_over_is_closed_and_a_paid_one_is_not()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 5);
        var left = await sale.Order();
        await sale.App.Do(new PayOrder(left.Key), Actor.Anyone);
        var paid = await sale.Order(email: "tom@example.org");
        await sale.PayOnPage(paid);
        await sale.SeeToPayments();
        sale.App.Clock.Advance(Order.HoldTime + Order.Grace);

        foreach (var payment in await sale.App.Do(new ExpireOrders(), Actor.System))
        {
            await sale.App.Do(new ClosePage(payment), Actor.System);
        }

        sale.Desk.ClosedPages.ShouldBe(1);
        (await sale.StateOf(paid)).ShouldBe(OrderState.Paid);
    }

    private static async Task<string> Refused<T>(Paying sale, IUseCase<T> wish) =>
        (await sale.App.UseCases.Run(Actor.Anyone, wish)).Fault!.Code;
}

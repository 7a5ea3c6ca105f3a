using EventFly.Core.Kernel;
using EventFly.Core.Registration.ManualOrders;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

/// <summary>Changes of one order that meet: at the same moment, or one right after another.</summary>
public sealed class OrderChangesInTurnTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_same_change_sent_by_many_hands_at_once_is_made_once(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10, details: ManualOrderTests.NextMonth);
        var order = await sale.Bought();
        var wish = OrderChangeTests.Add(sale, order, 1, PayWay.ByHand);

        var made = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => sale.App.Do(wish, sale.Owner)))
        );

        made.Select(m => m.Change).Distinct().ShouldHaveSingleItem();
        (await sale.Stock()).ShouldBe((2, 0));
        (await sale.Balance(order))["by-hand"].ShouldBe(1900);
        var other = wish with { Way = PayWay.Free };
        (await sale.App.UseCases.Run(sale.Owner, other)).Fault!.Code.ShouldBe("registration.request-key-taken");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_was_withdrawn_is_wanted_again_at_once_and_keeps_what_it_holds(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 3, details: ManualOrderTests.NextMonth);
        var order = await sale.Bought();
        await sale.App.Do(OrderChangeTests.Add(sale, order, 2, PayWay.Link), sale.Owner);

        await sale.App.Do(new WithdrawUnpaid(sale.Event.Id, order.Order), sale.Owner);
        await sale.App.Do(OrderChangeTests.Add(sale, order, 2, PayWay.Link), sale.Owner);
        await sale.App.Do(new LapseChanges(), Actor.System);

        (await sale.Stock()).ShouldBe((1, 2));
        await OrderChangeTests.PayChange(sale, order);
        (await sale.Stock()).ShouldBe((3, 0));
        (await ManualOrderTests.Sheet(sale, order))
            .Changes.Select(c => c.State)
            .ShouldBe([OrderChangeState.Lapsed, OrderChangeState.Done]);
    }
}

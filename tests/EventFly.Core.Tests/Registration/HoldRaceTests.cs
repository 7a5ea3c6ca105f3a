using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

/// <summary>Buyers, late payers, the job that tidies up and the clock, all at once, on the last tickets.</summary>
public sealed class HoldRaceTests(ITestOutputHelper output)
{
    private const int Quota = 7;

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task However_holds_run_out_and_payments_come_late_nothing_is_sold_twice_and_no_money_is_kept(
        DatabaseProvider database
    )
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var sale = await Paying.Start(database, Quota);
        var orders = new List<OrderReceipt>();

        for (var round = 0; round < 4; round++)
        {
            var now = round;
            var placed = await Task.WhenAll(
                Enumerable
                    .Range(0, 12)
                    .Select(i =>
                        Task.Run(() =>
                            sale.App.UseCases.Run(Actor.Anyone, sale.Wish(1 + i % 2, $"buyer{now}-{i}@example.org"))
                        )
                    )
            );
            var mine = placed.Where(p => p.IsDone).Select(p => p.Value).ToList();
            orders.AddRange(mine);
            foreach (var order in mine.Where(_ => random.Next(3) > 0))
            {
                await sale.PayOnPage(order);
            }

            sale.App.Clock.Advance(random.Next(2) == 0 ? Order.HoldTime + Order.Grace : TimeSpan.FromMinutes(1));
            await Task.WhenAll(
                Task.Run(sale.SeeToPayments),
                Task.Run(() => sale.App.Do(new ExpireOrders(), Actor.System)),
                Task.Run(() => sale.App.UseCases.Run(Actor.Anyone, sale.Wish(1, $"late{now}@example.org")))
            );
        }

        sale.App.Clock.Advance(TimeSpan.FromHours(1));
        await sale.SeeToPayments();
        await sale.SeeToPayments();
        await sale.App.Do(new ExpireOrders(), Actor.System);

        var (sold, held) = await sale.Stock();
        (await sale.App.Read(db => db.Tickets.CountAsync(t => t.Type == sale.Type))).ShouldBe(sold);
        sold.ShouldBeInRange(1, Quota);
        held.ShouldBe(0);
        foreach (var order in orders)
        {
            var (state, balance) = (await sale.StateOf(order), await sale.Balance(order));
            balance.Values.Sum().ShouldBe(0);
            balance
                .GetValueOrDefault("clearing")
                .ShouldBe(
                    state is OrderState.Paid
                        ? 1900 * (await sale.App.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets.Count
                        : 0
                );
        }
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

        var orders = await Race(sale, pays: () => random.Next(3) > 0, runsOut: () => random.Next(2) == 0);

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

    /// <summary>The control: whoever pays gets tickets, whether they are left or not.</summary>
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Without_asking_what_is_left_the_same_race_sells_tickets_twice(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(
            database,
            Quota,
            change: services =>
            {
                services.Remove(services.Single(s => s.ImplementationType == typeof(FulfilOrder)));
                services.AddScoped<IFollowUp<PaymentSettled>, FulfilsAnyway>();
            }
        );

        await Race(sale, pays: () => true, runsOut: () => true);

        (await sale.App.Read(db => db.Tickets.CountAsync(t => t.Type == sale.Type))).ShouldBeGreaterThan(Quota);
    }

    /// <returns>What was ordered.</returns>
    private static async Task<List<OrderReceipt>> Race(Paying sale, Func<bool> pays, Func<bool> runsOut)
    {
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
            foreach (var order in mine.Where(_ => pays()))
            {
                await sale.PayOnPage(order);
            }

            sale.App.Clock.Advance(runsOut() ? Order.HoldTime + Order.Grace : TimeSpan.FromMinutes(1));
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
        return orders;
    }

    private sealed class FulfilsAnyway(IRegistrationDb db, TimeProvider time) : IFollowUp<PaymentSettled>
    {
        public async Task Follow(PaymentSettled happened, CancellationToken cancellation)
        {
            var order = await db.Orders.SingleAsync(o => o.Id == happened.Order, cancellation);
            db.Tickets.AddRange(order.Pay(happened.Payment, time.GetUtcNow()));
        }
    }
}

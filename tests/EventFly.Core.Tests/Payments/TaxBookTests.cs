using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Payments.Taxes;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Tests.Registration;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Payments;

public sealed class TaxBookTests
{
    private const int Orders = 2_300;

    /// <summary>Each order is of one moment with the others: the worst for a reading that goes on from where it was.</summary>
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Of_more_orders_than_are_read_at_once_each_counts_once_in_the_month_of_its_event(
        DatabaseProvider database
    )
    {
        await using var sale = await Paying.Start(database, quota: 10);
        foreach (var some in Enumerable.Range(0, Orders).Chunk(250))
        {
            await sale.App.Read(db => Plant(db, sale, some));
        }

        var report = await sale.App.Do(new GetTaxes(sale.Event.Id), sale.Owner);
        var all = await sale.App.Do(new GetOrganizationTaxes(sale.Event.Organization), sale.Owner);

        var evens = Orders / 2;
        report
            .Rows.Select(r => (r.Month, r.Rate, r.Sold.Gross.Minor, r.Sold.Tax.Minor, r.Returned.Gross.Minor))
            .ShouldBe([
                ("2026-10", 19, evens * 1190, evens * 190, 0),
                ("2026-10", 7, evens * 1070, evens * 70, 0),
                ("2026-09", 19, evens * 1190, evens * 190, Orders / 10 * 1190),
                ("2026-09", 7, evens * 1070, evens * 70, Orders / 10 * 1070),
            ]);
        all.Rows.ShouldBe(report.Rows);
        await using var scope = sale.App.Services.CreateAsyncScope();
        List<int> parts = [];
        await foreach (
            var part in scope
                .ServiceProvider.GetRequiredService<ISoldOrders>()
                .Shares(sale.Event.Id, TestContext.Current.CancellationToken)
        )
        {
            parts.Add(part.Count);
        }

        parts.ShouldBe([1_000, 1_000, 300]);
    }

    /// <summary>Every second one is paid as the next month has begun where the event is; every tenth goes back, and was paid before.</summary>
    private static async Task<int> Plant(EventFlyDbContext db, Paying sale, IEnumerable<int> numbers)
    {
        var last = new DateTimeOffset(2026, 9, 30, 21, 59, 0, TimeSpan.Zero);
        foreach (var number in numbers)
        {
            OrderLine[] lines =
            [
                new(1, sale.Type, 1, 1190) { UnitTax = 190, TaxRate = 19_000 },
                new(2, sale.Type, 1, 1070) { UnitTax = 70, TaxRate = 7_000 },
            ];
            var total = new Money(2260, "EUR");
            var guest = new Guest($"Guest {number}", $"guest{number}@example.org");
            var order = Order.Place(sale.Event.Id, guest, lines, total, Secret.NewCode(), null, TestApp.Now);
            var charge = new Charge(order.Id, sale.Event.Id, total, "Tickets") { Tax = 260 };
            var (payment, _) = Payment.TakenByHand(charge, "cash", last.AddMinutes(number % 2));
            ((IAggregate)order).ForgetRaised();
            ((IAggregate)payment).ForgetRaised();
            db.Orders.Add(order);
            db.Payments.Add(payment);
            if (number % 10 == 0)
            {
                var refund = Refund.Ask(payment, total, "all", last, lines.Select(l => l.Share).ToList());
                refund.Send($"back-{number}", last);
                ((IAggregate)refund).ForgetRaised();
                db.Refunds.Add(refund);
            }
        }

        return await db.SaveChangesAsync();
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration.Pricing;

public sealed class VoucherTests
{
    [Theory]
    [InlineData(VoucherEffect.Percent, 10, 10710)]
    [InlineData(VoucherEffect.Subtract, 10, 10710)]
    [InlineData(VoucherEffect.Subtract, 1000, 0)]
    [InlineData(VoucherEffect.SetPrice, 50, 5950)]
    [InlineData(VoucherEffect.SetPrice, 500, null)]
    [InlineData(VoucherEffect.Percent, 100, 0)]
    public async Task Tax_is_taken_of_what_the_voucher_leaves_and_nothing_is_ever_below_nothing(
        VoucherEffect effect,
        int value,
        int? total
    )
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await sale.Offer(t => t with { Price = 100, TaxRate = 19, IsTaxIncluded = false });
        await sale.Voucher(new VoucherDetails("spring", effect, value));

        var quoted = await Quote(sale, "SPRING");

        quoted
            .Match(
                bill => (int?)bill.Total.Minor,
                fault => fault.Code == "registration.voucher-takes-nothing" ? (int?)null : -1
            )
            .ShouldBe(total);
        (await Quote(sale, "")).Value!.Total.Minor.ShouldBe(11900);
    }

    [Fact]
    public async Task What_a_voucher_makes_free_needs_no_payment_and_what_it_leaves_too_small_says_so()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await sale.Voucher(new VoucherDetails("guest", VoucherEffect.Percent, 100));
        await sale.Voucher(new VoucherDetails("almost", VoucherEffect.SetPrice, 0.20m));

        var free = await sale.App.Do(sale.Wish() with { Code = "guest" }, Actor.Anyone);
        var small = await sale.App.UseCases.Run(Actor.Anyone, sale.Wish() with { Code = "almost" });

        free.State.ShouldBe(OrderState.Paid);
        small.Fault!.Code.ShouldBe("payments.too-little");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task However_many_use_it_at_once_it_is_good_for_so_many_tickets_and_so_much_money(
        DatabaseProvider database
    )
    {
        await using var sale = await Paying.Start(database, quota: 100);
        await sale.Voucher(new VoucherDetails("five", VoucherEffect.Subtract, 5) { MostUses = 5, Budget = 22 });

        var orders = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    Task.Run(() =>
                        sale.App.UseCases.Run(
                            Actor.Anyone,
                            sale.Wish(1, $"buyer{i}@example.org") with
                            {
                                Code = "FIVE",
                            }
                        )
                    )
                )
        );

        var bills = new List<OrderBill>();
        foreach (var order in orders.Where(o => o.IsDone))
        {
            bills.Add((await sale.App.Do(new GetOrder(order.Value.Key), Actor.Anyone)).Bill);
        }

        bills.Select(b => b.Discount.Minor).Order().ShouldBe([200, 500, 500, 500, 500]);
        orders.Where(o => !o.IsDone).ShouldAllBe(o => o.Fault!.Code == "registration.voucher-used-up");
        sale.App.Clock.Advance(Order.HoldTime + Order.Grace);
        (await Quote(sale, "five")).Value!.Discount.Minor.ShouldBe(500);
    }

    [Fact]
    public async Task A_voucher_that_is_not_good_says_why()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var free = await sale.App.FreeAdmission(sale.Event);
        await sale.Voucher(new VoucherDetails("over", VoucherEffect.Percent, 50) { Until = TestApp.Now });
        await sale.Voucher(new VoucherDetails("others", VoucherEffect.Percent, 50) { Types = [free] });
        await sale.Voucher(new VoucherDetails("one", VoucherEffect.Percent, 50) { MostUses = 1 });

        (await Code("none")).ShouldBe("registration.voucher-unknown");
        (await Code("over")).ShouldBe("registration.voucher-over");
        (await Code("others")).ShouldBe("registration.voucher-for-others");
        (await Code("one", 2)).ShouldBe("registration.voucher-for-fewer");
        (await Code("others", 1, free)).ShouldBe("registration.voucher-takes-nothing");

        async Task<string> Code(string code, int quantity = 1, TicketTypeId? type = null) =>
            (await Quote(sale, code, quantity, type)).Match(_ => "", fault => fault.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Tickets_kept_for_a_voucher_are_nobody_elses_until_it_is_over(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 3);
        await sale.Voucher(
            new VoucherDetails("press", VoucherEffect.Percent, 0)
            {
                Types = [sale.Type],
                Reserved = 2,
                MostUses = 2,
                Until = TestApp.Now.AddHours(1),
            }
        );

        await sale.Order();
        var refused = await sale.App.UseCases.Run(Actor.Anyone, sale.Wish());
        var shop = await sale.App.Do(new GetTicketShop(sale.Event.Slug, "press"), Actor.Anyone);
        var press = await sale.App.Do(sale.Wish() with { Code = "press" }, Actor.Anyone);
        await sale.PayOnPage(press);
        await sale.SeeToPayments();
        sale.App.Clock.Advance(TimeSpan.FromHours(1));
        var last = await sale.App.Do(sale.Wish(2), Actor.Anyone);

        refused.Fault!.Code.ShouldBe("registration.sold-out");
        shop.Offers.Single(o => o.Id == sale.Type).Left.ShouldBe(2);
        (await sale.StateOf(press)).ShouldBe(OrderState.Paid);
        last.State.ShouldBe(OrderState.Pending);
        (await sale.Stock()).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_code_is_one_thing_only()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 3);
        await sale.Voucher(new VoucherDetails("summer", VoucherEffect.Percent, 10));

        var twice = await sale.App.UseCases.Run(
            sale.Owner,
            new SaveVoucher(sale.Event.Id, null, new VoucherDetails("SUM mer", VoucherEffect.Percent, 20))
        );

        twice.Fault!.Fields.Single().Field.ShouldBe("code");
    }

    private static Task<Result<OrderBill>> Quote(
        Paying sale,
        string code,
        int quantity = 1,
        TicketTypeId? type = null
    ) =>
        sale.App.UseCases.Run(
            Actor.Anyone,
            new QuoteOrder(sale.Event.Id, [new TicketPick(type ?? sale.Type, quantity)], code)
        );
}

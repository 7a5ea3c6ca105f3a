using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Pricing;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration.Pricing;

/// <summary>What somebody is asked to pay, and where it goes.</summary>
public sealed class SellingTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Tax_and_fee_are_booked_apart_and_the_ledger_comes_to_nothing(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        await sale.Offer(t => t with { Price = 100, TaxRate = 19, IsTaxIncluded = false });
        await sale.App.Do(
            new AgreeOnFee(sale.Event.Organization, new FeeRate(Percent: 2.9m, Fixed: 0.30m)),
            Actor.System
        );
        await sale.App.Do(new ChangeSalesTerms(sale.Event.Id, TaxRounding.KeepGross, FeeBearer.Buyer), sale.Owner);

        var order = await sale.Order(quantity: 2);
        await sale.PayOnPage(order);
        await sale.SeeToPayments();

        var bill = (await sale.App.Do(new GetOrder(order.Key), Actor.Anyone)).Bill;
        (bill.Total.Minor, bill.Net.Minor, bill.Tax.Minor, bill.Fee.Minor).ShouldBe((24520, 20000, 3800, 720));
        bill.Taxes.ShouldBe([new TaxLine(19, bill.Net, bill.Tax)]);
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long>
            {
                ["clearing"] = 24520,
                ["sales"] = -20000,
                ["tax"] = -3800,
                ["platform-fee"] = -720,
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_fee_that_the_organizer_bears_costs_the_buyer_nothing()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await sale.App.Do(
            new AgreeOnFee(sale.Event.Organization, new FeeRate(Percent: 5, Fixed: 1, Cap: 1.50m)),
            Actor.System
        );

        var order = await sale.Order();
        await sale.PayOnPage(order);
        await sale.SeeToPayments();

        (await sale.App.Do(new GetOrder(order.Key), Actor.Anyone)).Total.Minor.ShouldBe(1900);
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long>
            {
                ["clearing"] = 1900,
                ["sales"] = -1750,
                ["platform-fee"] = -150,
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Tickets_that_are_taken_back_take_their_tax_back_and_leave_the_fee()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await sale.Offer(t => t with { Price = 150, TaxRate = 20, IsTaxIncluded = false });
        await sale.App.Do(new AgreeOnFee(sale.Event.Organization, new FeeRate(Percent: 1)), Actor.System);
        var order = await sale.Order(quantity: 5);
        await sale.PayOnPage(order);
        await sale.SeeToPayments();

        var tickets = (await sale.App.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets;
        var back = await sale.App.Do(
            new RefundTickets(sale.Event.Id, order.Order, [.. tickets.Take(3).Select(t => t.Id)]),
            sale.Owner
        );
        await sale.SeeToPayments();
        await sale.SeeToPayments();

        back.Minor.ShouldBe(54000);
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long>
            {
                ["clearing"] = 36000,
                ["sales"] = -29100,
                ["tax"] = -6000,
                ["platform-fee"] = -900,
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task An_earlier_price_goes_to_as_many_as_it_was_meant_for_and_the_next_ones_pay_more()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await sale.Offer(t =>
            t with
            {
                Price = 30,
                Steps = [new PriceStepDetails(10, UpTo: 2), new PriceStepDetails(20, Until: TestApp.Now.AddHours(1))],
            }
        );

        var first = await sale.App.Do(new QuoteOrder(sale.Event.Id, [new TicketPick(sale.Type, 3)]), Actor.Anyone);
        await sale.Order(quantity: 2);
        var then = (await sale.App.Do(new GetTicketShop(sale.Event.Slug), Actor.Anyone)).Offers.Single(o =>
            o.Id == sale.Type
        );
        sale.App.Clock.Advance(TimeSpan.FromHours(1));
        var last = await sale.App.Do(new QuoteOrder(sale.Event.Id, [new TicketPick(sale.Type, 1)]), Actor.Anyone);

        first.Lines.Select(l => (l.Quantity, l.UnitPrice.Minor)).ShouldBe([(2, 1000), (1, 2000)]);
        (then.Price.Minor, then.Before!.Value.Minor, then.PriceUntil).ShouldBe((2000, 3000, TestApp.Now.AddHours(1)));
        // The two that were held came back with the hour, but the step with the date is over.
        last.Total.Minor.ShouldBe(1000);
    }

    [Fact]
    public async Task Whoever_chooses_the_price_pays_the_least_at_least()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await sale.Offer(t => t with { Price = 20, LeastPrice = 5 });

        async Task<string> Told(decimal? price, int quantity = 1)
        {
            var quoted = await sale.App.UseCases.Run(
                Actor.Anyone,
                new QuoteOrder(sale.Event.Id, [new TicketPick(sale.Type, quantity, price)])
            );
            return quoted.Match(bill => $"{bill.Total.Minor}", fault => fault.Code);
        }

        (await Told(null)).ShouldBe("2000");
        (await Told(7.5m, 2)).ShouldBe("1500");
        (await Told(4.99m)).ShouldBe("registration.below-least");
        (await Told(-1)).ShouldBe("registration.below-least");
        (await Told(5.001m)).ShouldBe("registration.no-such-price");
        (await Told(1_000_001)).ShouldBe("registration.no-such-price");
    }

    [Fact]
    public async Task A_price_that_is_not_for_buyers_to_choose_cannot_be_chosen()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);

        var cheap = await sale.App.UseCases.Run(
            Actor.Anyone,
            sale.Wish() with
            {
                Picks = [new TicketPick(sale.Type, 1, 0.01m)],
            }
        );

        cheap.Fault!.Code.ShouldBe("registration.fixed-price");
    }

    [Fact]
    public async Task What_is_hidden_stopped_or_an_extra_is_sold_only_as_its_organizer_meant()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var extra = await sale.App.Do(
            new AddTicketType(sale.Event.Id, new TicketTypeDetails("Dinner", 25, 10) { IsAddOn = true }),
            sale.Owner
        );
        await sale.Offer(t => t with { Visibility = TicketVisibility.WithCode, AccessCode = "Friends 26" });

        async Task<string> Told(string code, params TicketPick[] picks)
        {
            var ordered = await sale.App.UseCases.Run(Actor.Anyone, sale.Wish() with { Picks = picks, Code = code });
            return ordered.Match(_ => "sold", fault => fault.Code);
        }

        var shown = await sale.App.Do(new GetTicketShop(sale.Event.Slug), Actor.Anyone);
        var known = await sale.App.Do(new GetTicketShop(sale.Event.Slug, "friends26"), Actor.Anyone);
        shown.Offers.ShouldNotContain(o => o.Id == sale.Type);
        known.Offers.ShouldContain(o => o.Id == sale.Type);
        (await Told("", new TicketPick(sale.Type, 1))).ShouldBe("not-found");
        (await Told("friends", new TicketPick(sale.Type, 1))).ShouldBe("registration.voucher-unknown");
        (await Told("FRIENDS26", new TicketPick(sale.Type, 1))).ShouldBe("sold");
        (await Told("", new TicketPick(extra, 1))).ShouldBe("registration.add-on-alone");
        (await Told("FRIENDS26", new TicketPick(extra, 1), new TicketPick(sale.Type, 1))).ShouldBe("sold");
        await sale.App.Do(new PauseTicketType(sale.Event.Id, sale.Type, true), sale.Owner);
        (await Told("FRIENDS26", new TicketPick(sale.Type, 1))).ShouldBe("registration.sale-paused");
        await sale.Offer(t => t with { Visibility = TicketVisibility.Nobody });
        (await Told("FRIENDS26", new TicketPick(sale.Type, 1))).ShouldBe("registration.voucher-unknown");
    }

    [Fact]
    public async Task The_same_key_with_other_words_is_refused_and_with_the_same_words_the_same_order()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var wish = sale.Wish();
        var first = await sale.App.Do(wish, Actor.Anyone);

        (await sale.App.Do(wish, Actor.Anyone)).Order.ShouldBe(first.Order);
        foreach (
            var other in new[]
            {
                wish with
                {
                    Guest = new Guest("Somebody else", "maya@example.org"),
                },
                wish with
                {
                    Picks = [new TicketPick(sale.Type, 2)],
                },
                wish with
                {
                    Code = "HELLO",
                },
            }
        )
        {
            (await sale.App.UseCases.Run(Actor.Anyone, other)).Fault!.Code.ShouldBe("registration.request-key-taken");
        }
    }
}

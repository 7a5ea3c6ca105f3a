using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Pricing;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Core.Tests.Registration.Pricing;

/// <summary>What an organizer is shown while they type a price.</summary>
public sealed class PreviewPriceTests
{
    [Theory]
    [InlineData(FeeBearer.Organizer, TaxRounding.KeepGross)]
    [InlineData(FeeBearer.Organizer, TaxRounding.SumOfNets)]
    [InlineData(FeeBearer.Buyer, TaxRounding.PerLine)]
    public async Task It_is_what_a_buyer_is_asked_for_once_it_is_saved(FeeBearer bearer, TaxRounding rounding)
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await sale.App.Do(new AgreeOnFee(sale.Event.Organization, new FeeRate(5, 0.5m)), Actor.System);
        await sale.App.Do(new ChangeSalesTerms(sale.Event.Id, rounding, bearer), sale.Owner);
        var details = new TicketTypeDetails("Supporter", 33.33m, 10) { TaxRate = 7, IsTaxIncluded = false };

        var shown = (await sale.App.Do(new PreviewPrice(sale.Event.Id, sale.Type, details), sale.Owner)).Now;
        await sale.Offer(_ => details);

        var asked = await sale.App.Do(new QuoteOrder(sale.Event.Id, [new(sale.Type, 1)]), Actor.Anyone);
        (shown.Price + shown.Fee, shown.Total, shown.Fee, shown.Tax).ShouldBe(
            (asked.Total, asked.Total, asked.Fee, asked.Tax)
        );
        (shown.Proceeds + shown.PlatformFee).ShouldBe(shown.Total);
    }

    [Fact]
    public async Task What_is_taken_already_counts_for_earlier_prices_and_nothing_is_kept_of_it()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        await sale.Order(quantity: 2);
        var details = new TicketTypeDetails("Supporter", 30, 10)
        {
            Steps = [new PriceStepDetails(10, UpTo: 2), new PriceStepDetails(20, UpTo: 5)],
        };

        var known = await sale.App.Do(new PreviewPrice(sale.Event.Id, sale.Type, details), sale.Owner);
        var planned = await sale.App.Do(new PreviewPrice(sale.Event.Id, null, details), sale.Owner);

        (known.Now.Price.Minor, planned.Now.Price.Minor).ShouldBe((2000, 1000));
        known.Steps.Append(known.Regular).Select(s => s.Total.Minor).ShouldBe([1000, 2000, 3000]);
        var rows = await sale.App.Do(new ListTicketTypes(sale.Event.Id), sale.Owner);
        rows.Single(t => t.Id == sale.Type).PriceNow.Minor.ShouldBe(1900);
    }
}

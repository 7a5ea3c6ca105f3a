using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Registration.Pricing;
using EventFly.Core.Registration.Sales;
using EventFly.Web.Organizer.Sales;

namespace EventFly.Web.Tests.Organizer.Sales;

public sealed class SalesTermsPageTests
{
    [Fact]
    public async Task Who_bears_the_fee_and_where_tax_is_rounded_is_chosen_knowing_what_it_means()
    {
        await using var desk = await SalesDesk<SalesTermsPage>.Open();
        await desk.Says("It takes nothing of your orders for now.");
        await desk.App.Do(new AgreeOnFee(desk.Event.Organization, new FeeRate(2.5m, 0.3m, 5)), Actor.System);
        await desk.Show();

        await desk.Says(
            "Of each order that costs something it takes: 2.5 % of its tickets, €0.30 for the order, at most €5.00."
        );
        foreach (
            var shown in new[]
            {
                "€29.97, of which €4.79 tax",
                "€29.97, of which €4.80 tax",
                "€29.95, of which €4.78 tax",
            }
        )
        {
            await desk.Says(shown);
        }

        await desk.Choose("[data-bearer=Buyer]", true);
        await desk.Choose("[data-rounding=SumOfNets]", true);
        await desk.Click("terms-save");

        await desk.Page.Sees("sales-note", "Saved.");
        (await desk.App.Do(new GetSalesTerms(desk.Event.Id))).ShouldBe(new(TaxRounding.SumOfNets, FeeBearer.Buyer));
    }
}

using System.Globalization;
using Bunit;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Registration.Pricing;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Testing;
using EventFly.Web.Organizer.Sales;

namespace EventFly.Web.Tests.Organizer.Sales;

public sealed class TicketTypesPageTests
{
    [Theory]
    [InlineData("en", "EUR", "12,50", 12.5)]
    [InlineData("en", "EUR", "0,5", 0.5)]
    [InlineData("en", "EUR", "1.234,56", 1234.56)]
    [InlineData("de", "EUR", "1.234", 1234.0)]
    [InlineData("en", "JPY", "1,500", 1500.0)]
    public async Task A_price_is_sold_as_it_was_meant(string language, string currency, string typed, double price)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        await using var desk = await New(currency);

        await desk.Type("ticket-type-price", typed);
        await desk.Click("ticket-type-save");

        await desk.IsSaved("Early");
        (await desk.TypeNamed("Early")).Price.Major.ShouldBe((decimal)price);
    }

    [Theory]
    [InlineData("ticket-type-price", "JPY", "500,5", "Write the price as 1,250 or 2,000.")]
    [InlineData("ticket-type-price", "EUR", "12 50", "Write the price as 12.50 or 20.00.")]
    [InlineData("ticket-type-price", "EUR", "1.500", "Write the price as 12.50 or 20.00.")]
    [InlineData("ticket-type-quota", "EUR", "2,5", "Write how many there are as a whole number.")]
    [InlineData("ticket-type-most", "EUR", "many", "Write the most per order as a whole number.")]
    [InlineData("ticket-type-tax", "EUR", "a fifth", "Write the percentage as a number, such as 7.5.")]
    public async Task What_could_be_another_number_is_refused_and_stays_as_typed(
        string field,
        string currency,
        string typed,
        string sentence
    )
    {
        await using var desk = await New(currency);

        await desk.Type(field, typed);
        await desk.Click("ticket-type-save");

        await desk.Says(sentence);
        desk.Page.Field(field).GetAttribute("value").ShouldBe(typed);
        (await desk.Types()).ShouldNotContain(t => t.Name == "Early");
    }

    [Fact]
    public async Task Each_fault_leads_to_its_field_and_the_first_of_these_takes_the_focus()
    {
        await using var desk = await New("EUR");

        await desk.Type("ticket-type-name", "");
        await desk.Type("ticket-type-price", "much");
        await desk.Choose("[data-visibility=WithCode]", true);
        await desk.Choose("[data-testid=sale-ends-kind]", nameof(SaleMomentKind.BeforeEvent));
        await desk.Click("ticket-type-save");

        await desk.Page.Settles(() => desk.Page.FindAll("[role=alert] a").Count == 4);
        var links = desk.Page.FindAll("[role=alert] a").Select(a => a.GetAttribute("href")!.Split('#')[1]);
        links.ShouldBe(["name", "price", "accessCode", "saleEnds"]);
        foreach (var id in links)
        {
            desk.Page.Find($"#{id}").GetAttribute("aria-invalid").ShouldBe("true");
            desk.Page.Find($"#{id}-error").TextContent.ShouldNotBeEmpty();
        }

        desk.Focused.ShouldBe(["name"]);
        await desk.Type("ticket-type-name", "Late");
        await desk.Page.Settles(() => desk.Page.FindAll("[role=alert] a").Count == 3);
        desk.Focused.ShouldBe(["name"], "who mends a field stays where they type");
    }

    [Fact]
    public async Task Whatever_was_planned_stands_in_the_form_and_stays_as_it_is()
    {
        var planned = new TicketTypeDetails("Balcony", 20, 10, MinPerOrder: 2)
        {
            TaxRate = 7.25m,
            IsTaxIncluded = false,
            About = "With a drink",
            Visibility = TicketVisibility.WithCode,
            AccessCode = "FRIENDS",
            Access = TicketAccess.Online,
            IsAddOn = true,
            SaleStarts = TestApp.Now.AddDays(-30).AddSeconds(59),
            SaleEndsBefore = new SaleTime(2, new TimeOnly(18, 0)),
            Steps = [new PriceStepDetails(15.5m, UpTo: 5), new PriceStepDetails(18, TestApp.Now.AddDays(3))],
        };
        await using var desk = await SalesDesk<TicketTypesPage>.Open("EUR", planned);

        await desk.Click("ticket-type-edit", which: 1);
        await desk.Type("ticket-type-price", "25");
        await desk.Click("ticket-type-save");

        await desk.IsSaved("Balcony");
        var details = (await desk.TypeNamed("Balcony")).Details;
        details.Steps.ShouldBe(planned.Steps);
        (details with { Steps = planned.Steps }).ShouldBe(planned with { Price = 25 });
    }

    [Fact]
    public async Task What_is_on_request_is_planned_by_the_clocks_of_the_event()
    {
        await using var desk = await New("EUR");

        await desk.Choose("[data-testid=sale-starts-kind]", nameof(SaleMomentKind.OnDate));
        await desk.Type("sale-starts-date", "2026-08-01T10:00");
        await desk.Click("price-step-add");
        await desk.Type("price-step-price", "5");
        await desk.Type("price-step-until", "2026-09-01T00:00");
        await desk.Click("price-step-add");
        await desk.Click("price-step-remove", which: 1);
        await desk.Type("ticket-type-price", "9");
        await desk.Click("ticket-type-save");

        await desk.IsSaved("Early");
        var details = (await desk.TypeNamed("Early")).Details;
        details.SaleStarts.ShouldBe(new DateTimeOffset(2026, 8, 1, 8, 0, 0, TimeSpan.Zero));
        details.Steps.ShouldBe([new(5, new DateTimeOffset(2026, 8, 31, 22, 0, 0, TimeSpan.Zero))]);
    }

    [Fact]
    public async Task The_price_all_in_is_shown_while_it_is_typed_as_the_shop_will_ask_for_it()
    {
        await using var desk = await SalesDesk<TicketTypesPage>.Open();
        await desk.App.Do(new AgreeOnFee(desk.Event.Organization, new FeeRate(5, 1)), Actor.System);
        await desk.Do(new ChangeSalesTerms(desk.Event.Id, TaxRounding.KeepGross, FeeBearer.Buyer));
        await desk.Click("ticket-type-add");

        await desk.Type("ticket-type-name", "Early");
        await desk.Type("ticket-type-price", "100");
        await desk.Type("ticket-type-tax", "19");
        await desk.Choose("[data-testid=ticket-type-tax-on-top]", true);
        await desk.Click("price-step-add");
        await desk.Type("price-step-price", "50");
        await desk.Type("price-step-number", "3");

        await desk.Page.Shows(desk.App, () => desk.Page.Text("preview-total") == "€63.48");
        desk.Page.Text("preview-price").ShouldEndWith("€59.50");
        desk.Page.Text("preview-proceeds").ShouldBe("€59.50");
        desk.Page.Text("preview-tax").ShouldBe("€9.50");
        desk.Page.All("preview-step").Select(s => s.TextContent).ShouldBe(["the first 3€63.48", "then€125.95"]);
        await desk.Click("ticket-type-save");
        await desk.IsSaved("Early");
        var offered = await desk.App.Do(new GetTicketShop(desk.Event.Slug), Actor.Anyone);
        offered.Offers.Single(o => o.Name == "Early").Price.ShouldBe(new Money(5950, "EUR"));
    }

    [Fact]
    public async Task A_kind_is_paused_moved_duplicated_and_deleted_from_its_row()
    {
        await using var desk = await SalesDesk<TicketTypesPage>.Open(planned: new TicketTypeDetails("Balcony", 0, 10));
        await desk.Click("ticket-type-more", which: 1);

        await desk.Click("ticket-type-pause");
        await desk.Page.Sees("ticket-type-state", "Paused");
        await desk.Click("ticket-type-up");
        await desk.Page.Sees("sales-note", "Balcony is number 1 of 2 now.");
        (await desk.Types()).Select(t => (t.Name, t.IsPaused)).ShouldBe([("Balcony", true), ("Free admission", false)]);
        desk.Focused.ShouldHaveSingleItem().ShouldStartWith("down-");

        await desk.Click("ticket-type-duplicate");
        await desk.Click("ticket-type-save");
        await desk.IsSaved("Balcony (copy)");
        (await desk.TypeNamed("Balcony (copy)")).Details.Quota.ShouldBe(10);

        var copy = (await desk.TypeNamed("Balcony (copy)")).Id;
        await desk.Do(new ShareQuota(desk.Event.Id, null, new QuotaDetails("Room", 5, [copy])));
        await desk.Click("ticket-type-more", which: 2);
        await desk.Click("ticket-type-delete");
        await desk.Click("ticket-type-delete-sure");
        await desk.Page.Sees("sales-refusal", "A voucher, a shared number or a question is for this ticket.");
        (await desk.Types()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Each_row_says_how_its_sale_stands()
    {
        var sold = new TicketTypeDetails("A", 0, 0);
        await using var desk = await SalesDesk<TicketTypesPage>.Open(
            "EUR",
            sold,
            sold with
            {
                Name = "B",
                Quota = 5,
                Visibility = TicketVisibility.Nobody,
            },
            sold with
            {
                Name = "C",
                Quota = 5,
                SaleStarts = TestApp.Now.AddHours(2),
            },
            sold with
            {
                Name = "D",
                Quota = 5,
                SaleEnds = TestApp.Now.AddHours(-2),
            },
            sold with
            {
                Name = "E",
                Quota = 5,
                Price = 10,
            }
        );

        await desk.Page.Settles(() => desk.Page.All("ticket-type-state").Count == 6);
        desk.Page.All("ticket-type-state")
            .Select(s => s.TextContent)
            .ShouldBe([
                "On sale",
                "Sold out",
                "Hidden",
                "Starts 12 Sep 2026, 12:00",
                "Sale ended",
                "Planned, not on sale",
            ]);
        desk.Page.All("ticket-type-sold")[0].TextContent.ShouldBe("0 of 100 sold · 100 left");
    }

    [Fact]
    public async Task What_a_colleague_changed_meanwhile_is_neither_paused_nor_deleted_unseen()
    {
        var planned = new TicketTypeDetails("Balcony", 20, 10);
        await using var desk = await SalesDesk<TicketTypesPage>.Open("EUR", planned);
        var type = (await desk.TypeNamed("Balcony")).Id;

        await desk.Click("ticket-type-more", which: 1);
        await desk.Do(new PauseTicketType(desk.Event.Id, type, IsPaused: true));
        await desk.Click("ticket-type-pause");
        await desk.SaysChangedMeanwhile();
        (await desk.TypeNamed("Balcony")).IsPaused.ShouldBeTrue("the colleague paused it, and nobody saw that");

        await desk.Click("ticket-type-pause");
        await desk.Page.Sees("sales-note", "The sale of Balcony goes on.");
        await desk.Click("ticket-type-delete");
        await desk.Do(new ChangeTicketType(desk.Event.Id, type, planned with { About = "With a drink" }));
        await desk.Click("ticket-type-delete-sure");
        await desk.SaysChangedMeanwhile();
        (await desk.TypeNamed("Balcony")).Details.About.ShouldBe("With a drink");
    }

    private static async Task<SalesDesk<TicketTypesPage>> New(string currency)
    {
        var desk = await SalesDesk<TicketTypesPage>.Open(currency);
        await desk.Click("ticket-type-add");
        await desk.Type("ticket-type-name", "Early");
        return desk;
    }
}

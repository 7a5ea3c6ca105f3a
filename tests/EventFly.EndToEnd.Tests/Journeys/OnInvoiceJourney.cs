using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A company orders on the phone and pays on invoice.</summary>
[Collection(Light.Journeys)]
public sealed class OnInvoiceJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task The_invoice_is_written_to_the_company_and_its_transfer_is_noted()
    {
        browser.SkipWithoutBrowser();
        await using var organizer = await browser.Enter("organizer", Device.Phone, (await shared.Get()).Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanForLater(organizer);
        await Organizing.OfferTicket(organizer, planned, "20");
        var findings = new List<string>();
        await Invoicing(organizer, "invoicing-on");

        await organizer.VisitLive(planned.Path + "/orders/new");
        await organizer.Id("pick-quantity").Last.FillAsync("2");
        await organizer.Id("take-name").FillAsync("Tom Baker");
        await organizer.Id("take-email").FillAsync("tom@example.org");
        await organizer.Page.Locator("[data-way=OnInvoice]").CheckAsync();
        await organizer.Id("take-payto").FillAsync("IBAN DE02 1203 0000 0000 2020 51");
        await organizer.Id("take-due").FillAsync(Organizing.Day(TimeSpan.FromDays(5)));
        await organizer.Id("take-send").ClickAsync();
        await organizer.Arrives("/orders/[0-9a-f-]{36}$");
        await Expect(organizer.Id("order-document")).ToHaveCountAsync(1);
        await organizer.Id("invoice-address").ClickAsync();
        await organizer.Id("invoice-vat-id").FillAsync("12");
        await organizer.Id("invoice-address-save").ClickAsync();
        await Expect(organizer.Page.Locator("#vatId-error")).ToContainTextAsync("VAT");
        await organizer.Id("invoice-vat-id").FillAsync("");
        await organizer.Id("invoice-company").FillAsync("Łódź Widgets Sp. z o.o.");
        await organizer.Id("invoice-lines").FillAsync("Rynek 1\n90-001 Łódź");
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("order-invoice-address");
        await organizer.Id("invoice-address-save").ClickAsync();
        await Expect(organizer.Id("invoice-addressee")).ToContainTextAsync("Łódź Widgets");
        await Expect(organizer.Id("order-document")).ToHaveCountAsync(3);
        await organizer.Photograph("order-on-invoice");
        await organizer.Id("waiting-note").FillAsync("bank transfer");
        await organizer.Id("waiting-paid").ClickAsync();
        await Expect(organizer.Id("order-state")).ToHaveAttributeAsync("data-state", "Paid");
        findings.AddRange(await organizer.AccessibilityFindings());
        await Invoicing(organizer, "invoicing-off");

        findings.ShouldBeEmpty();
        organizer.ShouldHaveSeenNoTrouble();
    }

    private static async Task Invoicing(Person organizer, string choice)
    {
        await organizer.VisitLive($"/organize/{DemoOrganization.Slug}/invoicing");
        await organizer.Id(choice).CheckAsync();
        await organizer.Id("invoicing-name").FillAsync("Open Tech Circle e. V.");
        await organizer.Id("invoicing-address").FillAsync("Hauptstraße 1\n10115 Berlin");
        await organizer.Id("invoicing-country").FillAsync("DE");
        await organizer.Id("invoicing-tax-number").FillAsync("27/123/45678");
        await organizer.Id("invoicing-save").ClickAsync();
        await Expect(organizer.Id("invoicing-note")).Not.ToBeEmptyAsync();
    }
}

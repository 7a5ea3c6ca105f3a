using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A donation beside a ticket, and a donation alone: an amount, and nothing to show at the door.</summary>
[Collection(Light.Journeys)]
public sealed class GivingJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task An_amount_is_given_with_a_ticket_or_alone_and_lets_nobody_in()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        var findings = new List<string>();
        await using var organizer = await browser.Enter("organizer", Device.Phone, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OfferTicket(organizer, planned, price: "12.50");
        await organizer.Id("ticket-type-gift").ClickAsync();
        await Expect(organizer.Id("ticket-type-name")).ToHaveValueAsync("Donation");
        await organizer.Id("ticket-type-gives-part").ClickAsync();
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("ask-for-donations");
        await organizer.Id("ticket-type-save").ClickAsync();
        await Expect(organizer.Page.GetByText("Donation is saved.")).ToBeVisibleAsync();
        await organizer.Photograph("ticket-types-with-donation");

        await using var buyer = await browser.Enter("buyer", Device.Phone, server.Url);
        await buyer.Visit($"/e/{planned.Slug}");
        await buyer.Photograph("event-with-donation");
        await Fill(buyer, planned, "0.50", tickets: "1");
        await buyer.Id("checkout-pay").ClickAsync();
        await Expect(buyer.Page.Locator(".ef-summary")).ToContainTextAsync("1.00");
        await buyer.Id("ticket-price").FillAsync("7.50");
        await buyer.Photograph("shop-with-donation");
        findings.AddRange(await buyer.AccessibilityFindings());
        await Pay(buyer);
        await Expect(buyer.Id("ticket-code")).ToHaveCountAsync(1);
        await Expect(buyer.Id("order-thing")).ToContainTextAsync("7.50");
        await buyer.Photograph("order-with-donation");

        await Fill(buyer, planned, "5", tickets: "");
        await Pay(buyer);
        await Expect(buyer.Page.Locator("h1")).ToContainTextAsync("Thank you");
        await Expect(buyer.Id("ticket-code")).ToHaveCountAsync(0);
        await Expect(buyer.Id("order-thing")).ToHaveCountAsync(1);
        await buyer.Photograph("order-of-a-donation");
        findings.AddRange(await buyer.AccessibilityFindings());

        await organizer.VisitLive(planned.Path + "/attendees");
        await Expect(organizer.Id("attendee-order")).ToHaveCountAsync(1);
        await organizer
            .Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "No admission" })
            .ClickAsync();
        await Expect(organizer.Id("attendee-order")).ToHaveCountAsync(2);
        await organizer.Photograph("attendees-no-admission");
        findings.AddRange(await organizer.AccessibilityFindings());

        findings.ShouldBeEmpty();
        organizer.ShouldHaveSeenNoTrouble();
        buyer.ShouldHaveSeenNoTrouble();
    }

    private static async Task Fill(Person buyer, PlannedEvent planned, string gift, string tickets)
    {
        await buyer.Visit($"/e/{planned.Slug}/tickets");
        // The free kind that a new event may have comes first.
        await buyer.Id("ticket-quantity").Last.FillAsync(tickets);
        await buyer.Id("ticket-price").FillAsync(gift);
        await buyer.Id("checkout-name").FillAsync("Maya Lindqvist");
        await buyer.Id("checkout-email").FillAsync("maya@example.org");
    }

    private static async Task Pay(Person buyer)
    {
        await buyer.Id("checkout-pay").ClickAsync();
        await buyer.Arrives("/dev/stripe/pay/");
        await buyer.Id("pay-submit").ClickAsync();
        await buyer.Arrives(@"\?paid=1$");
    }
}

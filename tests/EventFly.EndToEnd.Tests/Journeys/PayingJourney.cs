using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A ticket that costs something, paid on the sandbox's page, without an account.</summary>
[Collection(Light.Journeys)]
public sealed class PayingJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task A_declined_card_a_look_back_and_a_good_card_come_to_one_ticket_and_nothing_is_typed_twice()
    {
        browser.SkipWithoutBrowser();
        var planned = await Sell();
        await using var buyer = await browser.Enter("buyer", Device.Phone, (await shared.Get()).Url);
        var findings = new List<string>();

        await Order(buyer, planned);
        // Back to the form, which still holds what was typed, and on to the same order.
        await buyer.Page.GoBackAsync();
        await Expect(buyer.Id("checkout-email")).ToHaveValueAsync("maya@example.org");
        await buyer.Id("checkout-pay").ClickAsync();
        await buyer.Arrives("/dev/stripe/pay/");
        findings.AddRange(await buyer.AccessibilityFindings());
        await buyer.Photograph("pay-sandbox");
        await buyer.Id("pay-card").FillAsync("4000 0000 0000 0002");
        await buyer.Id("pay-submit").ClickAsync();
        await Expect(buyer.Id("pay-refused")).ToContainTextAsync("declined");
        await buyer.Page.GetByText("Back without paying").ClickAsync();
        await buyer.Arrives("/orders/[^?]+$");
        await Expect(buyer.Id("order-status")).ToHaveAttributeAsync("data-status", "pending");
        findings.AddRange(await buyer.AccessibilityFindings());
        await buyer.Photograph("order-pending");
        // A double tap opens the same page.
        await buyer.Id("order-pay").DblClickAsync();
        await buyer.Arrives("/dev/stripe/pay/");
        await buyer.Id("pay-card").FillAsync("4000 0025 0000 3155");
        await buyer.Id("pay-submit").ClickAsync();
        await buyer.Id("pay-agree").ClickAsync();
        await buyer.Arrives(@"/orders/[^?]+\?paid=1$");

        await Expect(buyer.Id("order-status")).ToHaveAttributeAsync("data-status", "paid");
        await Expect(buyer.Id("ticket-code")).ToHaveCountAsync(1);
        await buyer.Page.ReloadAsync();
        await Expect(buyer.Id("ticket-code")).ToHaveCountAsync(1);
        findings.AddRange(await buyer.AccessibilityFindings());
        findings.ShouldBeEmpty();
        buyer.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task Without_script_and_with_the_keyboard_alone_it_is_paid_as_well()
    {
        browser.SkipWithoutBrowser();
        var planned = await Sell();
        await using var buyer = await browser.Enter("buyer", Device.Desk, (await shared.Get()).Url, runsScript: false);
        var keyboard = buyer.Page.Keyboard;

        await buyer.Visit($"/e/{planned.Slug}/tickets");
        await buyer.TabTo("ticket-quantity", times: 2);
        await keyboard.TypeAsync("2");
        await buyer.TabTo("checkout-name");
        await keyboard.TypeAsync("Maya Lindqvist");
        await buyer.TabTo("checkout-email");
        await keyboard.TypeAsync("maya@example.org");
        await buyer.TabTo("checkout-pay");
        await keyboard.PressAsync("Enter");
        await buyer.Arrives("/dev/stripe/pay/");
        await buyer.TabTo("pay-submit");
        await keyboard.PressAsync("Enter");
        await buyer.Arrives(@"/orders/[^?]+\?paid=1$");

        await Expect(buyer.Id("ticket-code")).ToHaveCountAsync(2);
        buyer.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task An_organizer_gives_the_money_of_one_ticket_back_and_its_buyer_sees_it()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        var planned = await Sell();
        await using var buyer = await browser.Enter("buyer", Device.Phone, server.Url);
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        await Order(buyer, planned, quantity: "2");
        await buyer.Id("pay-submit").ClickAsync();
        await buyer.Arrives(@"\?paid=1$");
        await Expect(buyer.Id("ticket-code")).ToHaveCountAsync(2);

        await organizer.VisitLive(planned.Path + "/orders");
        await organizer.Id("order-search").FillAsync("lind maya");
        await Expect(organizer.Id("order-row")).ToHaveCountAsync(1);
        await organizer.Photograph("orders");
        (await organizer.AccessibilityFindings()).ShouldBeEmpty();
        await organizer.Id("order-row").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(organizer.Id("order-state")).ToHaveAttributeAsync("data-state", "Paid");
        await organizer.Id("order-ticket").First.CheckAsync();
        await organizer.Photograph("order-sheet");
        (await organizer.AccessibilityFindings()).ShouldBeEmpty();
        await organizer.Id("order-refund").ClickAsync();
        await Expect(organizer.Id("order-refund-confirm")).ToBeFocusedAsync();
        // A double click gives nothing back twice.
        await organizer.Id("order-refund-confirm").DblClickAsync();
        await Expect(organizer.Id("order-note")).ToContainTextAsync("12.50");
        await Expect(organizer.Id("order-ticket")).ToHaveCountAsync(1);

        await buyer.Page.ReloadAsync();
        await Expect(buyer.Id("ticket-code")).ToHaveCountAsync(1);
        await Expect(buyer.Id("order-status")).ToHaveAttributeAsync("data-status", "partlyrefunded");
        buyer.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }

    /// <summary>An event with a ticket for 12.50 euros.</summary>
    private async Task<PlannedEvent> Sell()
    {
        await using var organizer = await browser.Enter("organizer", Device.Desk, (await shared.Get()).Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OfferTicket(organizer, planned, price: "12.50");
        organizer.ShouldHaveSeenNoTrouble();
        return planned;
    }

    private static async Task Order(Person buyer, PlannedEvent planned, string quantity = "1")
    {
        await buyer.Visit($"/e/{planned.Slug}/tickets");
        await buyer.Id("ticket-quantity").Last.FillAsync(quantity);
        await buyer.Id("checkout-name").FillAsync("Maya Lindqvist");
        await buyer.Id("checkout-email").FillAsync("maya@example.org");
        await buyer.Id("checkout-pay").ClickAsync();
        await buyer.Arrives("/dev/stripe/pay/");
        await Expect(buyer.Page.Locator("h1")).ToContainTextAsync("Pay");
    }
}

using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>An organizer takes an order on the phone, gives one that is there another ticket, and exchanges one.</summary>
[Collection(Light.Journeys)]
public sealed class ChangingJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task A_buyer_pays_for_one_more_ticket_and_the_other_is_exchanged_for_cash()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var guest = await browser.Enter("guest", Device.Phone, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OfferTicket(organizer, planned, "20");
        var old = await Door.TakeTicket(guest, planned.Slug);
        List<string> findings = [];

        await organizer.VisitLive(planned.Path + "/orders");
        await organizer.Id("order-row").GetByText("Maya Lindqvist").ClickAsync();
        await organizer.Id("order-add").ClickAsync();
        await organizer.Id("pick-quantity").Last.FillAsync("1");
        await Expect(organizer.Id("change-quote")).ToContainTextAsync("20");
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("order-change");
        await organizer.Id("change-send").ClickAsync();
        await Expect(organizer.Id("order-waiting")).ToBeVisibleAsync();

        await guest.Page.ReloadAsync();
        await Expect(guest.Id("order-due")).ToBeVisibleAsync();
        findings.AddRange(await guest.AccessibilityFindings());
        await guest.Photograph("order-due");
        await guest.Id("order-pay").ClickAsync();
        await guest.Arrives("/dev/stripe/pay/");
        await guest.Id("pay-card").FillAsync("4242 4242 4242 4242");
        await guest.Id("pay-submit").ClickAsync();
        await guest.Arrives(@"/orders/[^?]+\?paid=1$");
        await Expect(guest.Id("ticket-code")).ToHaveCountAsync(2);
        await Expect(guest.Id("order-due")).ToHaveCountAsync(0);

        await Expect(organizer.Id("order-change")).ToHaveAttributeAsync("data-state", "Done");
        await organizer.Id("order-ticket").First.CheckAsync();
        await organizer.Id("order-exchange").ClickAsync();
        await organizer
            .Id("change-type")
            .SelectOptionAsync(new[] { new Microsoft.Playwright.SelectOptionValue { Index = 2 } });
        await Expect(organizer.Id("change-quote")).ToContainTextAsync("20");
        await organizer.Page.Locator("[data-way=ByHand]").CheckAsync();
        await organizer.Id("pay-note").FillAsync("cash");
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("order-exchange");
        await organizer.Id("change-send").ClickAsync();
        await Expect(organizer.Id("order-change")).ToHaveCountAsync(2);
        await organizer.Photograph("order-changed");
        await guest.Page.ReloadAsync();
        (await guest.Id("ticket-code").AllInnerTextsAsync()).ShouldNotContain(old);

        await organizer.VisitLive(planned.Path + "/orders");
        await organizer.Id("order-take").ClickAsync();
        await organizer.Id("pick-quantity").Last.FillAsync("2");
        await Expect(organizer.Id("take-total")).ToContainTextAsync("40");
        await organizer.Id("take-name").FillAsync("Tom Baker");
        await organizer.Id("take-email").FillAsync("tom@example.org");
        await organizer.Page.Locator("[data-way=OnInvoice]").CheckAsync();
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("order-take");
        await organizer.Page.Locator("[data-way=ByHand]").CheckAsync();
        // A double click takes one order.
        await organizer.Id("take-send").DblClickAsync();
        await organizer.Arrives("/orders/[0-9a-f-]{36}$");
        await Expect(organizer.Id("order-state")).ToHaveAttributeAsync("data-state", "Paid");
        await organizer.VisitLive(planned.Path + "/orders");
        await Expect(organizer.Id("order-row")).ToHaveCountAsync(2);

        findings.ShouldBeEmpty();
        guest.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }
}

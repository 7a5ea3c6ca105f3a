using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A ticket that comes back finds who waits for it, on a phone, without script and without an account.</summary>
[Collection(Light.Journeys)]
public sealed class WaitingJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task What_comes_back_is_offered_to_who_waits_and_taken_by_a_link()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var first = await browser.Enter("first", Device.Phone, server.Url, runsScript: false);
        await using var ada = await browser.Enter("ada", Device.Phone, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OfferSeat(organizer, planned);
        await Door.TakeTicket(first, planned.Slug, ofLast: true);

        await ada.Visit($"/e/{planned.Slug}/tickets");
        await ada.Photograph("shop-waiting");
        await ada.Id("ticket-wait").ClickAsync();
        await ada.Id("waiting-name").FillAsync("Ada Lovelace");
        await ada.Id("waiting-email").FillAsync("ada@example.org");
        await ada.Photograph("waiting-list");
        List<string> findings = [.. await ada.AccessibilityFindings()];
        await ada.Id("waiting-join").ClickAsync();
        await Expect(ada.Id("waiting-position")).ToHaveTextAsync("1 of 1");
        await ada.Photograph("waiting-place");
        findings.AddRange(await ada.AccessibilityFindings());
        var place = ada.Page.Url;

        await first.Id("ticket-change").ClickAsync();
        await first.Id("ticket-give-back").ClickAsync();
        await first.Id("give-back-submit").ClickAsync();
        for (var looked = 0; looked < 60 && await ada.Id("waiting-take").CountAsync() == 0; looked++)
        {
            await Task.Delay(500);
            await ada.Visit(new Uri(place).AbsolutePath);
        }

        await ada.Photograph("waiting-offer");
        await ada.Id("waiting-take").ClickAsync();
        await Expect(ada.Id("ticket-quantity").Last).ToHaveValueAsync("1");
        await ada.Id("checkout-name").FillAsync("Ada Lovelace");
        await ada.Id("checkout-email").FillAsync("ada@example.org");
        await ada.Id("checkout-pay").ClickAsync();
        await Expect(ada.Id("ticket-code")).ToHaveCountAsync(1);
        await organizer.VisitLive(planned.Path + "/tickets/waiting-list");
        await Expect(organizer.Id("waiting-counts")).ToContainTextAsync("1 taken");
        findings.AddRange(await organizer.AccessibilityFindings());
        findings.ShouldBeEmpty();
        ada.ShouldHaveSeenNoTrouble();
        first.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }
}

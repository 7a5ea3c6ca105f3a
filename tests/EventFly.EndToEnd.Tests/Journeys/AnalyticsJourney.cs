using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>An organizer looks at the numbers of an event while somebody takes a ticket.</summary>
[Collection(Light.Journeys)]
public sealed class AnalyticsJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task The_numbers_of_an_event_move_while_they_are_looked_at()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var guest = await browser.Enter("guest", Device.Phone, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanForLater(organizer);
        await Organizing.OfferTicket(organizer, planned);
        List<string> findings = [];

        await organizer.VisitLive(planned.Path + "/analytics");
        await Expect(organizer.Id("analytics-tickets")).ToHaveTextAsync("0");
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("analytics-none");
        await Door.TakeTicket(guest, planned.Slug);
        await Expect(organizer.Id("analytics-tickets")).ToHaveTextAsync("1");
        await Expect(organizer.Id("analytics-latest")).ToContainTextAsync("1 ticket");
        await organizer.Id("analytics-days").Locator("summary").ClickAsync();
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("analytics");

        await organizer.VisitLive(planned.Path + "/analytics?from=2020-01-02&to=2020-01-01");
        await Expect(organizer.Page.GetByText("Choose a first day that is not after the last one.")).ToBeVisibleAsync();
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.VisitLive("/organize/open-tech-circle/events/open-tech-evening/analytics");
        await Expect(organizer.Id("analytics-came")).ToBeVisibleAsync();
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("analytics-demo");

        findings.ShouldBeEmpty();
        guest.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }
}

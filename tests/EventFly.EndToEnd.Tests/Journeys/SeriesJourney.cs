using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>An organizer plans an event again and again, leaves one day out, and a guest chooses among the dates.</summary>
[Collection(Light.Journeys)]
public sealed class SeriesJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task An_event_is_planned_for_each_week_but_one_and_a_guest_finds_the_other_dates()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var guest = await browser.Enter("guest", Device.Phone, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanForLater(organizer);
        List<string> findings = [];

        await organizer.VisitLive(planned.Path + "/dates");
        await Expect(organizer.Id("date-box")).ToHaveCountAsync(9);
        await organizer.Id("repeat-times").FillAsync("x");
        await Expect(organizer.Page.GetByText("Write a number from 2 to").First).ToBeVisibleAsync();
        await Expect(organizer.Id("dates-plan")).ToBeDisabledAsync();
        await organizer.Id("repeat-times").FillAsync("5");
        await Expect(organizer.Id("date-box")).ToHaveCountAsync(4);
        await organizer.Id("date-box").Nth(1).UncheckAsync();
        await Expect(organizer.Id("dates-plan")).ToHaveTextAsync("Plan 3 dates");
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("dates-to-plan");
        // A double click plans them once.
        await organizer.Id("dates-plan").DblClickAsync();
        await Expect(organizer.Id("dates-note")).ToContainTextAsync("3 dates are planned.");
        await Expect(organizer.Id("date-row")).ToHaveCountAsync(4);
        await Expect(organizer.Id("dates-plan")).ToBeDisabledAsync();
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("dates-planned");
        await organizer.Id("dates-align").ClickAsync();
        await organizer.Id("dates-align-sure").ClickAsync();
        await Expect(organizer.Id("dates-note")).ToContainTextAsync("3 later dates are changed.");

        await guest.Visit($"/e/{planned.Slug}");
        await Expect(guest.Id("event-dates").GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        findings.AddRange(await guest.AccessibilityFindings());
        await guest.Photograph("event-dates");
        await guest.Id("event-dates").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(guest.Id("event-dates").GetByRole(AriaRole.Link)).ToHaveCountAsync(3);

        findings.ShouldBeEmpty();
        guest.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }
}

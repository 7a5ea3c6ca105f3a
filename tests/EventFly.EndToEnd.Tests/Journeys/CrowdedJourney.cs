using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A device has all the live pages that it may have, on a server where that is one.</summary>
public sealed class CrowdedJourney(Browser browser)
{
    [Fact]
    public async Task A_page_too_many_says_so_and_goes_on_by_itself_when_another_is_left()
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(DatabaseProvider.Sqlite, settings: ("Throttles__Factor", "0.034"));
        await using var ada = await browser.Enter("ada", Device.Phone, server.Url);
        await ada.VisitLive($"/join/{DemoOrganization.EventCode}");
        await using var second = await ada.OpenTab("ada's second");
        second.ExpectTrouble(true);
        await second.Visit($"/join/{DemoOrganization.EventCode}");

        await Expect(second.Banner).ToContainTextAsync("Too many pages are open on this device");
        await second.Page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Artifacts, "crowded.png") });
        second.Circuits.ShouldBe(0);
        await ada.Page.GotoAsync("about:blank");

        await second.WaitForCircuit(0);
        await Expect(second.Banner).ToBeHiddenAsync();
    }
}

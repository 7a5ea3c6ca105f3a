using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A door whose line breaks: the green word for one guest never stands while the next one is looked at.</summary>
public sealed class DeskLineJourney(Browser browser, SharedServer shared)
{
    private const string Unknown = "NOT0A0T1CKET00000000000000";

    [Fact]
    public async Task A_scan_into_a_silent_line_turns_neutral_at_once_and_tells_to_hold_the_guest()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var cable = new Cable(server.Url);
        await using var staff = await OpenDesk(cable, await TakeTicket(server.Url));

        cable.Stall();
        await Scan(staff, Unknown);

        await Expect(staff.Id("desk-verdict")).ToHaveAttributeAsync("data-verdict", "checking");
        await Expect(staff.Id("desk-verdict")).ToContainTextAsync(Unknown, new() { Timeout = 1_000 });
        await Expect(staff.Id("desk-verdict")).Not.ToContainTextAsync("Come in");
        await Expect(staff.Id("desk-verdict")).ToContainTextAsync("Hold this guest", new() { Timeout = 4_000 });
        await Expect(staff.Id("desk-verdict"))
            .ToHaveAttributeAsync("data-verdict", "not-checked", new() { Timeout = 20_000 });
        await Expect(staff.Id("desk-verdict")).ToContainTextAsync(Unknown);
        await Expect(staff.Banner).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await Door.Scan(staff, Unknown, "unknown");
    }

    [Fact]
    public async Task A_scan_without_a_line_is_refused_at_once_and_the_next_one_after_it_counts()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var cable = new Cable(server.Url);
        await using var staff = await OpenDesk(cable, await TakeTicket(server.Url));

        cable.Pull();
        await Expect(staff.Banner).ToBeVisibleAsync();
        await Scan(staff, Unknown);

        await Expect(staff.Id("desk-verdict")).ToHaveAttributeAsync("data-verdict", "not-checked");
        await Expect(staff.Id("desk-verdict")).ToContainTextAsync(Unknown);
        cable.Plug();
        await Expect(staff.Banner).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await Expect(staff.Id("desk-verdict")).ToHaveAttributeAsync("data-verdict", "not-checked");
        await Door.Scan(staff, Unknown, "unknown");
    }

    [Fact]
    public async Task A_scan_that_was_lost_with_its_page_is_asked_for_again()
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(DatabaseProvider.Sqlite);
        await using var cable = new Cable(server.Url);
        await using var staff = await OpenDesk(cable, await TakeTicket(server.Url));
        cable.Pull();
        await Expect(staff.Banner).ToBeVisibleAsync();
        await Scan(staff, Unknown);

        var circuits = staff.Circuits;
        await server.Kill();
        await server.Restart();
        cable.Plug();
        await staff.WaitForCircuit(circuits);

        await Expect(staff.Id("desk-verdict")).ToHaveAttributeAsync("data-verdict", "not-checked");
        await Expect(staff.Id("desk-verdict")).ToContainTextAsync("Scan it again: " + Unknown);
        await Door.Scan(staff, Unknown, "unknown");
        await staff.ReloadLive();
        await Expect(staff.Id("desk-verdict")).ToHaveAttributeAsync("data-verdict", "ready");
    }

    [Fact]
    public async Task A_scan_before_the_desk_is_all_there_is_checked_as_soon_as_it_is()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var staff = await browser.Enter("staff", Device.Desk, server.Url);
        await staff.SignIn(DemoSeed.Staff, DemoSeed.Password, "/");
        var scanned = new TaskCompletionSource();
        await staff.Page.RouteAsync(
            "**/js/desk*.js",
            async route =>
            {
                await scanned.Task;
                await route.ContinueAsync();
            }
        );

        await staff.VisitLive($"/desk/{DemoOrganization.EventCode}");
        await Scan(staff, Unknown);
        await Expect(staff.Id("desk-code")).ToHaveValueAsync(Unknown);
        scanned.SetResult();

        await Expect(staff.Id("desk-verdict")).ToHaveAttributeAsync("data-verdict", "unknown");
        await Expect(staff.Id("desk-code")).ToHaveValueAsync("");
        staff.ShouldHaveSeenNoTrouble();
    }

    private async Task<string> TakeTicket(Uri server)
    {
        await using var guest = await browser.Enter("guest", Device.Phone, server);
        return await Door.TakeTicket(guest, DemoOrganization.EventSlug);
    }

    /// <summary>A desk whose last guest was let in.</summary>
    private async Task<Person> OpenDesk(Cable cable, string ticket)
    {
        var staff = await browser.Enter("staff", Device.Desk, cable.Url);
        await staff.SignIn(DemoSeed.Staff, DemoSeed.Password, "/");
        await staff.VisitLive($"/desk/{DemoOrganization.EventCode}");
        await Door.Scan(staff, ticket, "admitted");
        staff.ExpectTrouble(true);
        return staff;
    }

    private static async Task Scan(Person staff, string text)
    {
        await staff.Id("desk-code").FillAsync(text);
        await staff.Page.Keyboard.PressAsync("Enter");
    }
}

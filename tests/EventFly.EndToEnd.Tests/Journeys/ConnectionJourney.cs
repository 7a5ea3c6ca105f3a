using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing.Servers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>
/// A phone's line in a hall: it dies without a word, is locked away, comes back through another network. The page stays
/// the same one, unless it must not.
/// </summary>
public sealed class ConnectionJourney(Browser browser, SharedServer shared)
{
    private const string Marked = "window.sameDocument === true";

    [Fact]
    public async Task A_tap_into_a_dead_line_is_noticed_and_the_phone_says_so()
    {
        await using var hall = await Enter(await Shared());
        await hall.Ada.Id("poll-vote").Nth(0).WaitForAsync();

        hall.Cable.Stall();
        await hall.Ada.Id("poll-vote").Nth(0).ClickAsync();

        await Expect(hall.Ada.Banner).ToContainTextAsync("If your last tap does not show", Within(15));
        await Expect(hall.Ada.Banner).ToBeVisibleAsync();
        await Live.Says(hall.Ada, "Tap one");
        await Live.Vote(hall.Ada, 1);
        await Live.SeesCounts(hall.Organizer, 0, 1);
        (await hall.Ada.Page.EvaluateAsync<bool>(Marked)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_phone_that_wakes_up_on_a_dead_line_finds_out_at_once()
    {
        await using var hall = await Enter(await Shared());
        await Live.Vote(hall.Ada, 0);

        await hall.Ada.Lock();
        hall.Cable.Stall();
        await Organizing.ClosePoll(hall.Organizer);
        await hall.Ada.Unlock();

        await Expect(hall.Ada.Id("vote-status")).ToContainTextAsync("Voting is closed", Within(6));
        await Expect(hall.Ada.Banner).ToBeHiddenAsync();
        (await hall.Ada.Page.EvaluateAsync<bool>(Marked)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_phone_that_lies_on_the_table_misses_a_silent_server_within_seconds()
    {
        await using var hall = await Enter(await Shared());
        await Live.Vote(hall.Ada, 0);

        hall.Cable.Stall();
        await Organizing.ClosePoll(hall.Organizer);

        await Expect(hall.Ada.Id("vote-status")).ToContainTextAsync("Voting is closed", Within(25));
        (await hall.Ada.Page.EvaluateAsync<bool>(Marked)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_tap_without_a_connection_is_answered_by_the_phone_itself()
    {
        await using var hall = await Enter(await Shared());
        var option = (await hall.Ada.Id("poll-vote").Nth(1).BoundingBoxAsync())!;

        await hall.Ada.LoseNetwork(true);
        hall.Cable.Pull();
        await Expect(hall.Ada.Banner).ToContainTextAsync("offline");
        await Expect(hall.Ada.Id("poll-vote").Nth(1)).ToHaveCSSAsync("opacity", "0.55");
        await hall.Ada.Page.Mouse.ClickAsync(option.X + 20, option.Y + 20);

        await Expect(hall.Ada.Banner).ToContainTextAsync("That tap was not sent");
        await Expect(hall.Ada.Banner).ToBeVisibleAsync();
        hall.Cable.Plug();
        await hall.Ada.LoseNetwork(false);
        await Expect(hall.Ada.Banner).ToBeHiddenAsync(new() { Timeout = 10_000 });
        await Live.Vote(hall.Ada, 1);
        await Live.SeesCounts(hall.Organizer, 0, 1);
    }

    [Fact]
    public async Task A_phone_that_was_locked_too_long_resumes_without_loading_its_page_anew()
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(
            DatabaseProvider.Sqlite,
            settings: ("Circuits__DisconnectedCircuitRetentionPeriod", "00:00:01")
        );
        await using var hall = await Enter(server);
        await Live.Vote(hall.Ada, 0);
        var circuits = hall.Ada.Circuits;

        await hall.Ada.LoseNetwork(true);
        hall.Cable.Pull();
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        await Organizing.ClosePoll(hall.Organizer);
        hall.Cable.Plug();
        await hall.Ada.LoseNetwork(false);

        await hall.Ada.WaitForCircuit(circuits);
        await Live.Says(hall.Ada, "Voting is closed");
        await Live.SeesCounts(hall.Ada, 1, 0);
        await Expect(hall.Ada.Page.Locator("li.ef-bar").Nth(0)).ToContainTextAsync("your vote");
        await Expect(hall.Ada.Banner).ToBeHiddenAsync();
        await Organizing.PreparePoll(hall.Organizer, "And now?", "Left", "Right");
        await Organizing.OpenPoll(hall.Organizer);
        await Live.Vote(hall.Ada, 1);
        await Live.SeesCounts(hall.Organizer, 0, 1);
        (await hall.Ada.Page.EvaluateAsync<bool>(Marked)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_paused_phone_goes_on_from_the_state_that_its_browser_kept()
    {
        await using var hall = await Enter(await Shared());
        await Live.Vote(hall.Ada, 1);
        var circuits = hall.Ada.Circuits;

        await hall.Ada.Page.EvaluateAsync("void Blazor.pauseCircuit()");

        await hall.Ada.WaitForCircuit(circuits);
        await Live.IsCounted(hall.Ada);
        await Expect(hall.Ada.Page.Locator("li.ef-bar").Nth(1)).ToContainTextAsync("your vote");
        await Expect(hall.Ada.Banner).ToBeHiddenAsync();
        (await hall.Ada.Page.EvaluateAsync<bool>(Marked)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_browser_that_is_somebody_else_now_gets_a_page_of_its_own()
    {
        await using var hall = await Enter(await Shared());
        await Live.Vote(hall.Ada, 0);
        var circuits = hall.Ada.Circuits;

        await hall.Ada.LoseCookies();
        hall.Cable.Pull();
        hall.Cable.Plug();

        await hall.Ada.WaitForCircuit(circuits);
        await Live.Says(hall.Ada, "Tap one");
        (await hall.Ada.Page.EvaluateAsync<bool>(Marked)).ShouldBeFalse();
        await Live.Vote(hall.Ada, 1);
        await Live.SeesCounts(hall.Organizer, 1, 1);
    }

    private static LocatorAssertionsToContainTextOptions Within(int seconds) => new() { Timeout = seconds * 1_000 };

    private Task<ServerProcess> Shared()
    {
        browser.SkipWithoutBrowser();
        return shared.Get();
    }

    /// <summary>An open poll with two options, and Ada's phone on a line of its own.</summary>
    private async Task<Hall> Enter(ServerProcess server)
    {
        var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.AskNow(organizer, planned, "Where next?", "Porto", "Évora");
        var cable = new Cable(server.Url);
        var ada = await browser.Enter("ada", Device.Phone, cable.Url);
        await Live.Join(ada, planned.Code);
        await Live.Says(ada, "Tap one");
        await ada.Page.EvaluateAsync("window.sameDocument = true");
        ada.ExpectTrouble(true);
        return new(organizer, ada, cable);
    }

    private sealed record Hall(Person Organizer, Person Ada, Cable Cable) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Ada.DisposeAsync();
            await Cable.DisposeAsync();
            await Organizer.DisposeAsync();
        }
    }
}

using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

public sealed class KeyboardJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task A_poll_is_asked_and_answered_without_a_mouse()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var voter = await browser.Enter("voter", Device.Desk, server.Url);
        await SignIn(organizer);
        var planned = await Organizing.PlanAndPublish(organizer);

        await organizer.VisitLive(planned.Path + "/live");
        await Expect(organizer.Id("poll-question")).ToBeVisibleAsync();
        await organizer.TabTo("poll-question");
        await organizer.Page.Keyboard.TypeAsync("Tea or coffee?");
        await organizer.TabTo("poll-option");
        await organizer.Page.Keyboard.TypeAsync("Tea");
        await organizer.TabTo("poll-option");
        await organizer.Page.Keyboard.TypeAsync("Coffee");
        await organizer.TabTo("poll-create-open");
        await organizer.Page.Keyboard.PressAsync("Enter");
        await Expect(organizer.Id("poll-close")).ToBeVisibleAsync();

        await voter.Visit("/join");
        await Expect(voter.Id("live-join-code")).ToBeFocusedAsync();
        await voter.Page.Keyboard.TypeAsync(planned.Code);
        await voter.Page.Keyboard.PressAsync("Enter");
        await voter.Arrives($"/join/{planned.Code}$");
        await Expect(voter.Id("poll-vote").First).ToBeEnabledAsync();
        await voter.TabTo("poll-vote", times: 2);
        await voter.Page.Keyboard.PressAsync("Space");
        await Live.IsCounted(voter);
        await Expect(voter.Id("vote-status")).ToBeFocusedAsync();
        await Live.SeesCounts(organizer, 0, 1);
        voter.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task Arrow_keys_go_along_the_steps_of_a_rating_and_the_space_bar_chooses()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var voter = await browser.Enter("voter", Device.Desk, server.Url);
        await SignIn(organizer);
        var planned = await Organizing.PlanAndPublish(organizer);
        await organizer.VisitLive(planned.Path + "/live");
        await organizer.Page.Locator("[data-testid=poll-kind][data-kind=Rating]").CheckAsync(new() { Force = true });
        await organizer.Id("poll-question").FillAsync("How was it?");
        await organizer.Id("poll-create-open").ClickAsync();
        await voter.VisitLive($"/join/{planned.Code}");
        var steps = voter.Id("poll-vote");
        await Expect(steps).ToHaveCountAsync(5);
        await Expect(steps.First).Not.ToHaveAttributeAsync("aria-disabled", "true");

        await voter.TabTo("poll-vote");
        await Expect(steps.Nth(0)).ToBeFocusedAsync();
        await voter.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(steps.Nth(4)).ToBeFocusedAsync();
        await voter.Page.Keyboard.PressAsync("Home");
        await voter.Page.Keyboard.PressAsync("ArrowRight");
        await voter.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(steps.Nth(2)).ToBeFocusedAsync();
        await Expect(voter.Page.Locator("[role=radio][aria-checked=true]")).ToHaveCountAsync(0);
        await voter.Page.Keyboard.PressAsync("Space");

        await Expect(organizer.Page.Locator(".ef-control")).ToContainTextAsync("1 vote");
        await Expect(organizer.Page.Locator(".ef-control")).Not.ToContainTextAsync("1 votes");
        (await voter.AccessibilityFindings()).ShouldBeEmpty();
        voter.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }

    private static async Task SignIn(Person organizer)
    {
        await organizer.Visit("/account/sign-in?returnUrl=%2Forganize");
        await organizer.TabTo("sign-in-email");
        await organizer.Page.Keyboard.TypeAsync(DemoSeed.Organizer);
        await organizer.TabTo("sign-in-password");
        await organizer.Page.Keyboard.TypeAsync(DemoSeed.Password);
        await organizer.Page.Keyboard.PressAsync("Enter");
        await organizer.Arrives("/organize$");
    }
}

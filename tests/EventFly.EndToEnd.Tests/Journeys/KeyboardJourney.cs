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
        await voter.Page.WaitForURLAsync($"**/join/{planned.Code}");
        await Expect(voter.Id("poll-vote").First).ToBeEnabledAsync();
        await voter.TabTo("poll-vote", times: 2);
        await voter.Page.Keyboard.PressAsync("Space");
        await Live.IsCounted(voter);
        await Live.SeesCounts(organizer, 0, 1);
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
        await organizer.Page.WaitForURLAsync("**/organize");
    }
}

using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

public sealed class SignInJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task Signing_in_leads_to_where_one_wanted_to_go_and_a_wrong_password_keeps_what_was_typed()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);

        await organizer.Visit("/account/sign-in");
        await organizer.Id("sign-in-email").FillAsync(DemoSeed.Organizer);
        await organizer.Id("sign-in-password").FillAsync("not the password");
        await organizer.Id("sign-in-submit").ClickAsync();
        (await organizer.Id("sign-in-email").InputValueAsync()).ShouldBe(DemoSeed.Organizer);

        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");

        new Uri(organizer.Page.Url).AbsolutePath.ShouldStartWith("/organize");
    }

    [Fact]
    public async Task Who_comes_from_a_public_page_finds_the_organizers_menu_and_its_scripts()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password);

        await organizer.Page.Locator("a[href='/organize']").First.ClickAsync();

        await Expect(organizer.Id("organization-card").First).ToBeVisibleAsync();
        await Expect(organizer.Page.GetByRole(AriaRole.Navigation, new() { Name = "Organizer" })).ToBeVisibleAsync();
        organizer.ShouldHaveSeenNoTrouble();
    }
}

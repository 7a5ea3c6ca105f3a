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

    [Theory]
    [InlineData(DemoSeed.Organizer, true)]
    [InlineData(DemoSeed.Participant, false)]
    public async Task What_was_typed_before_a_sign_out_elsewhere_is_back_for_the_same_person_only(
        string next,
        bool isBack
    )
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var person = await browser.Enter("person", Device.Desk, server.Url);
        await person.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/account/profile");
        var interests = person.Page.Locator("[name='Input.Interests']");
        await interests.FillAsync("rivers, trams");
        await using var tab = await person.OpenTab("tab");
        await tab.Visit("/account/profile");
        await tab.Page.Locator("form[action='/account/sign-out'] button").First.ClickAsync();
        await tab.Arrives("//[^/]+/$");

        await interests.PressAsync("Enter");
        await person.Id("sign-in-email").FillAsync(next);
        await person.Id("sign-in-password").FillAsync(DemoSeed.Password);
        await person.Id("sign-in-submit").ClickAsync();

        await person.Arrives("/account/profile$");
        if (isBack)
        {
            await Expect(interests).ToHaveValueAsync("rivers, trams");
        }
        else
        {
            await Expect(interests).Not.ToHaveValueAsync("rivers, trams");
        }
    }

    [Fact]
    public async Task An_organizer_who_was_signed_out_elsewhere_finds_a_half_planned_event_again()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password);
        await organizer.VisitLive($"/organize/{DemoOrganization.Slug}/events/new");
        await organizer.Id("event-title").PressSequentiallyAsync("Night of trams");
        await organizer.Id("event-venue").PressSequentiallyAsync("Depot 7");
        var tab = await organizer.OpenTab("tab");
        await tab.Visit("/");
        await tab.Page.Locator("form[action='/account/sign-out'] button").First.ClickAsync();

        await organizer.Arrives("/account/sign-in");
        await organizer.Id("sign-in-email").FillAsync(DemoSeed.Organizer);
        await organizer.Id("sign-in-password").FillAsync(DemoSeed.Password);
        await organizer.Id("sign-in-submit").ClickAsync();

        await Expect(organizer.Id("event-title")).ToHaveValueAsync("Night of trams");
        await Expect(organizer.Id("event-venue")).ToHaveValueAsync("Depot 7");
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

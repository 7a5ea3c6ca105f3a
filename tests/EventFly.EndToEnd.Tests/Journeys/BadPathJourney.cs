using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>Where something goes wrong, people read a sentence and have a way on.</summary>
public sealed class BadPathJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task A_mistyped_code_is_named_and_stays_in_the_field()
    {
        await using var visitor = await Enter("visitor", Device.Phone);

        await visitor.Visit("/join");
        await visitor.Id("live-join-code").FillAsync("999 999");
        await visitor.Id("live-join-submit").ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Alert))
            .ToHaveTextAsync("No event has this code. Look at the big screen and type it again.");
        await Expect(visitor.Id("live-join-code")).ToHaveValueAsync("999999");
        await visitor.Id("live-join-code").FillAsync(DemoOrganization.EventCode);
        await visitor.Id("live-join-submit").ClickAsync();
        await visitor.Arrives($"/join/{DemoOrganization.EventCode}$");
        visitor.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task The_room_of_an_event_that_is_over_says_so()
    {
        var server = await shared.Get();
        var code = await server.Read(db => db.Events.OrderBy(e => e.EndsAt).Select(e => e.Code).FirstAsync());
        await using var visitor = await Enter("visitor", Device.Phone);

        await visitor.Visit($"/join/{code}");

        await Expect(visitor.Page.GetByRole(AriaRole.Alert))
            .ToHaveTextAsync("This event is over. Thank you for having been there.");
        await visitor.Visit($"/stage/{code}");
        await Live.Sees(visitor, "This event is over. Thank you for having been there.");
        visitor.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task Double_clicks_publish_ask_and_vote_once()
    {
        var server = await shared.Get();
        await using var organizer = await Enter("organizer", Device.Desk);
        await using var ada = await Enter("ada", Device.Phone);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.Plan(organizer);

        await organizer.VisitLive(planned.Path + "/edit");
        await organizer.Id("event-publish").DblClickAsync();
        await Live.Sees(organizer, "This event is online.");
        await Expect(organizer.Page.Locator(".ef-error", new() { HasTextRegex = new("[a-z]") })).ToHaveCountAsync(0);

        await organizer.VisitLive(planned.Path + "/live");
        await organizer.Id("poll-question").FillAsync("Once?");
        await organizer.Id("poll-option").Nth(0).FillAsync("Yes");
        await organizer.Id("poll-option").Nth(1).FillAsync("No");
        await organizer.Id("poll-create-open").DblClickAsync();
        await Expect(organizer.Id("poll-close")).ToBeVisibleAsync();
        await Expect(organizer.Page.Locator(".ef-polls li")).ToHaveCountAsync(1);

        await Live.Join(ada, planned.Code);
        await ada.Id("poll-vote").Nth(0).DblClickAsync();
        await Live.IsCounted(ada);
        await Live.SeesCounts(organizer, 1, 0);
        var published = await server.Read(async db =>
        {
            var id = (await db.Events.SingleAsync(e => e.Slug == planned.Slug)).Id;
            var polls = await db.Polls.Where(p => p.Event == id).Select(p => p.Id).ToListAsync();
            return (Polls: polls.Count, Ballots: await db.Ballots.CountAsync(b => polls.Contains(b.Poll)));
        });
        published.ShouldBe((1, 1));
        ada.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task A_screen_that_is_open_when_its_owner_signs_out_elsewhere_asks_to_sign_in_and_comes_back()
    {
        await using var organizer = await Enter("organizer", Device.Desk);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var team = $"/organize/{DemoOrganization.Slug}/members";
        await organizer.VisitLive(team);
        await using var tab = await organizer.OpenTab("other tab");
        await tab.Visit("/account/profile");

        await tab.Page.Locator("form[action='/account/sign-out'] button").First.ClickAsync();

        await organizer.Arrives(@"/account/sign-in\?returnUrl=");
        await organizer.Id("sign-in-email").FillAsync(DemoSeed.Organizer);
        await organizer.Id("sign-in-password").FillAsync(DemoSeed.Password);
        await organizer.Id("sign-in-submit").ClickAsync();
        await organizer.Arrives(team + "$");
        await Expect(organizer.Id("member-row").First).ToBeVisibleAsync();
        organizer.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task A_sign_in_that_ran_out_leads_back_to_the_screen_that_was_open()
    {
        await using var organizer = await Enter("organizer", Device.Desk);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var control = $"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/live";
        await organizer.VisitLive(control);

        await organizer.LoseCookies();
        await organizer.Page.ReloadAsync();

        await organizer.Arrives(@"/account/sign-in\?");
        await organizer.Id("sign-in-email").FillAsync(DemoSeed.Organizer);
        await organizer.Id("sign-in-password").FillAsync(DemoSeed.Password);
        await organizer.Id("sign-in-submit").ClickAsync();
        await organizer.Arrives(control + "$");
        await Expect(organizer.Id("poll-question")).ToBeVisibleAsync();
        organizer.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task Who_loses_the_right_to_host_is_told_on_the_open_control_within_five_seconds()
    {
        await using var organizer = await Enter("organizer", Device.Desk);
        await using var staff = await Enter("staff", Device.Desk);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        await staff.SignIn(DemoSeed.Staff, DemoSeed.Password, "/organize");
        await organizer.VisitLive($"/organize/{DemoOrganization.Slug}/members");
        var role = organizer.Id("member-row").Filter(new() { HasText = "Sam Staff" }).GetByTestId("member-role");
        await role.SelectOptionAsync("Host");
        await Live.Sees(organizer, "has the new role from now on");
        await staff.VisitLive($"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/live");
        await Expect(staff.Id("poll-question")).ToBeVisibleAsync();

        await role.SelectOptionAsync("Desk");

        await Expect(staff.Id("rights-changed"))
            .ToContainTextAsync("has changed", new LocatorAssertionsToContainTextOptions { Timeout = 5_000 });
        await staff.Id("rights-changed").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(staff.Page.GetByRole(AriaRole.Heading, new() { Name = "There is nothing here" }))
            .ToBeVisibleAsync();
        staff.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task A_form_that_was_open_too_long_says_so_and_keeps_what_was_typed()
    {
        await using var visitor = await Enter("visitor", Device.Phone);
        visitor.ExpectTrouble(true);
        await visitor.Visit("/account/register");
        await visitor.Page.Locator("input[type=email]").FillAsync("maya@example.org");
        await visitor.Page.Locator("input[type=password]").First.FillAsync("a long enough secret");

        await visitor.LoseCookies();
        await visitor.Page.Locator("main form button").First.ClickAsync();

        await Live.Sees(visitor, "This form was open too long");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the form" }).ClickAsync();
        await visitor.Arrives("/account/register$");
        await Expect(visitor.Page.Locator("input[type=email]")).ToHaveValueAsync("maya@example.org");
        await Expect(visitor.Page.Locator("input[type=password]").First).ToHaveValueAsync("");
    }

    private async Task<Person> Enter(string name, Device device)
    {
        browser.SkipWithoutBrowser();
        return await browser.Enter(name, device, (await shared.Get()).Url);
    }
}

using EventFly.Core.Engagement.Live.Polls;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;
using Person = EventFly.EndToEnd.Tests.Harness.Person;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>
/// A poll of each kind in one hall: a host, a projector and three phones, of which one is loaded again with words in it and
/// one is cut off while a question is asked. Every screen comes to the same counts.
/// </summary>
public sealed class KindsJourney(Browser browser)
{
    private readonly List<string> _findings = [];

    [Fact]
    public async Task A_poll_of_each_kind_comes_to_the_same_counts_on_every_screen()
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(DatabaseProvider.Postgres);
        await using var cable = new Cable(server.Url);
        await using var host = await browser.Enter("host", Device.Desk, server.Url);
        await using var stage = await browser.Enter("stage", Device.Projector, server.Url);
        await using var ada = await browser.Enter("ada", Device.Phone, server.Url);
        await using var ben = await browser.Enter("ben", Device.Phone, server.Url);
        await using var cem = await browser.Enter("cem", Device.Phone, cable.Url);
        Person[] phones = [ada, ben, cem];
        await host.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(host);
        await stage.VisitLive($"/stage/{planned.Code}");
        foreach (var phone in phones)
        {
            await Live.Join(phone, planned.Code);
        }

        await host.VisitLive(planned.Path + "/live");
        foreach (var asked in Kinds.All)
        {
            var isCut = asked.Kind is PollKind.Numeric;
            if (isCut)
            {
                cem.ExpectTrouble(true);
                cable.Pull();
            }

            await Kinds.Ask(host, asked);
            if (isCut)
            {
                cable.Plug();
            }

            foreach (var (phone, i) in phones.Select((phone, i) => (phone, i)))
            {
                await Live.SeesQuestion(phone, asked.Question);
                if (asked.Kind is PollKind.OpenText && phone == ada)
                {
                    await LoadAgainWithWords(ada);
                }

                await Kinds.Answer(phone, asked, i);
                await Live.Says(phone, " is counted");
            }

            cem.ExpectTrouble(false);
            foreach (var screen in phones.Append(stage).Append(host))
            {
                await Kinds.Sees(screen, asked);
            }

            await Inspect(host, stage, ben);
            await Organizing.ClosePoll(host);
        }

        (await server.Read(db => db.Ballots.CountAsync())).ShouldBe(3 * Kinds.All.Count);
        _findings.ShouldBeEmpty();
        foreach (var person in phones.Append(stage).Append(host))
        {
            person.ShouldHaveSeenNoTrouble();
        }
    }

    [Fact]
    public async Task A_host_leads_the_hall_from_the_keyboard_of_the_big_screen()
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(DatabaseProvider.Sqlite);
        await using var host = await browser.Enter("host", Device.Projector, server.Url);
        await using var guest = await browser.Enter("guest", Device.Projector, server.Url);
        await using var phone = await browser.Enter("phone", Device.Phone, server.Url);
        await host.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(host);
        await host.VisitLive(planned.Path + "/live");
        await Organizing.PreparePoll(host, "Tea or coffee?", "Tea", "Coffee");
        await Live.Join(phone, planned.Code);
        await host.VisitLive($"/stage/{planned.Code}");
        await guest.VisitLive($"/stage/{planned.Code}");

        await guest.Page.Keyboard.PressAsync("n");
        await host.Page.Keyboard.PressAsync("n");
        await Live.Vote(phone, 1);
        await Live.SeesCounts(host, 0, 1);
        await host.Page.Keyboard.PressAsync("?");
        await Expect(host.Page.GetByText("Next step: open, close, show the result, clear")).ToBeVisibleAsync();
        await Expect(guest.Page.Locator(".ef-push")).Not.ToContainTextAsync("next step");
        await host.Page.Keyboard.PressAsync(" ");
        await host.Page.Keyboard.PressAsync("Escape");
        await Expect(host.Page.Locator(".ef-stage-sub")).ToContainTextAsync("Voting is open");
        // Two steps within a moment are taken for a slip.
        await Task.Delay(700);
        await host.Page.Keyboard.PressAsync(" ");
        await Live.Says(phone, "Voting is closed. 1 vote.");
        await Expect(host.Page.Locator(".ef-stage-sub")).ToContainTextAsync("The result");
        await Task.Delay(700);
        await host.Page.Keyboard.PressAsync("ArrowRight");
        await Live.Sees(phone, "You’re in");

        foreach (var person in new[] { host, guest, phone })
        {
            person.ShouldHaveSeenNoTrouble();
        }
    }

    /// <summary>What is half written when a page has to be loaded again is still there afterwards.</summary>
    private static async Task LoadAgainWithWords(Person phone)
    {
        await phone.Id("poll-text").ClickAsync();
        await phone.Page.Keyboard.TypeAsync("More br");
        await phone.ReloadLive();
        await Expect(phone.Id("poll-text")).ToHaveValueAsync("More br");
    }

    private async Task Inspect(params Person[] screens)
    {
        foreach (var screen in screens)
        {
            _findings.AddRange(await screen.AccessibilityFindings());
        }
    }
}

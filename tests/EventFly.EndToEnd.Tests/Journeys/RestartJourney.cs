using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>What breaks in a hall: the server's power, and somebody's network.</summary>
public sealed class RestartJourney(Browser browser, SharedServer shared)
{
    private static readonly LocatorAssertionsToBeHiddenOptions Patient = new() { Timeout = 40_000 };

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_server_killed_in_the_middle_of_a_poll_costs_nobody_anything(DatabaseProvider provider)
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(provider);
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var stage = await browser.Enter("stage", Device.Projector, server.Url);
        await using var ada = await browser.Enter("ada", Device.Phone, server.Url);
        await using var ben = await browser.Enter("ben", Device.Phone, server.Url);
        Person[] everyone = [organizer, stage, ada, ben];
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.AskNow(organizer, planned, "Where should we meet next year?", "Porto", "Évora");
        await stage.VisitLive($"/stage/{planned.Code}");
        await Live.Join(ada, planned.Code);
        await Live.Join(ben, planned.Code);
        await Live.Vote(ada, 1);
        await Live.SeesCounts(stage, 0, 1);

        await KillAndRestart(server, everyone);

        foreach (var screen in new[] { organizer, stage, ada })
        {
            await Live.SeesCounts(screen, 0, 1);
        }

        (await server.Read(db => db.Ballots.Select(b => b.Answer).ToListAsync())).ShouldBe(["1"]);
        await Live.CannotVote(ada);
        await Expect(ada.Page.Locator("li.ef-bar").Nth(1)).ToContainTextAsync("your vote");
        await Live.Vote(ben, 0);
        foreach (var screen in everyone)
        {
            await Live.SeesCounts(screen, 1, 1);
        }

        await Organizing.ClosePoll(organizer);
        await Live.Says(ada, "Voting is closed");
        (await server.Read(db => db.Ballots.CountAsync())).ShouldBe(2);
        foreach (var person in everyone)
        {
            person.ShouldHaveSeenNoTrouble();
        }
    }

    [Fact]
    public async Task A_phone_that_was_offline_while_the_hall_moved_on_comes_back_to_what_is_asked_now()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var cable = new Cable(server.Url);
        await using var ada = await browser.Enter("ada", Device.Phone, cable.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.AskNow(organizer, planned, "The first question?", "Yes", "No");
        await Live.Join(ada, planned.Code);
        await Live.Vote(ada, 0);

        ada.ExpectTrouble(true);
        await ada.LoseNetwork(true);
        cable.Pull();
        await Expect(ada.Banner).ToContainTextAsync("offline");
        await Organizing.ClosePoll(organizer);
        await Organizing.PreparePoll(organizer, "The second question?", "Left", "Right");
        await Organizing.OpenPoll(organizer);
        await Live.Sees(ada, "The first question?");
        cable.Plug();
        await ada.LoseNetwork(false);

        await Live.Sees(ada, "The second question?");
        await Expect(ada.Banner).ToBeHiddenAsync(Patient);
        ada.ExpectTrouble(false);
        await Live.Says(ada, "Tap one");
        await Live.Vote(ada, 1);
        await Live.SeesCounts(organizer, 0, 1);
        ada.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }

    private static async Task KillAndRestart(ServerProcess server, Person[] everyone)
    {
        foreach (var person in everyone)
        {
            person.ExpectTrouble(true);
        }

        var circuits = everyone.Select(p => p.Circuits).ToList();
        await server.Kill();
        foreach (var person in everyone)
        {
            await Expect(person.Banner).ToBeVisibleAsync();
            await Expect(person.Banner).Not.ToHaveTextAsync("");
        }

        await server.Restart(TestContext.Current.CancellationToken);
        foreach (var (person, before) in everyone.Zip(circuits))
        {
            await person.WaitForCircuit(before);
            await Expect(person.Banner).ToBeHiddenAsync(Patient);
            person.ExpectTrouble(false);
        }
    }
}

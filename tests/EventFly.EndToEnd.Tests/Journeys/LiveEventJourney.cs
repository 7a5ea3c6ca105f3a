using System.Diagnostics;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>
/// The whole product in one go, by the test ids of the contract only: an event is planned and published, a hall votes,
/// every screen shows what the others do, and a ticket admits once while the organizer watches.
/// </summary>
public sealed class LiveEventJourney(Browser browser)
{
    private const string Question = "Where should we meet next year?";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task An_event_is_planned_voted_in_and_entered_and_every_screen_follows(DatabaseProvider provider)
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(provider);
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var stage = await browser.Enter("stage", Device.Projector, server.Url);
        await using var ada = await browser.Enter("ada", Device.Phone, server.Url);
        await using var ben = await browser.Enter("ben", Device.Phone, server.Url);

        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OfferTicket(organizer, planned);
        await using var dashboard = await organizer.OpenTab("dashboard");
        await dashboard.VisitLive(planned.Path);

        await stage.VisitLive($"/stage/{planned.Code}");
        await Live.Join(ada, planned.Code);
        await Live.Join(ben, planned.Code);
        await organizer.VisitLive(planned.Path + "/live");
        await Expect(organizer.Id("live-present")).ToHaveTextAsync("2");
        await Organizing.PreparePoll(organizer, Question, "Porto", "Évora");
        await Organizing.OpenPoll(organizer);
        foreach (var screen in new[] { stage, ada, ben })
        {
            await Expect(screen.Page.GetByRole(AriaRole.Heading, new() { Name = Question })).ToBeVisibleAsync();
        }

        await Live.Vote(ada, 0);
        foreach (var screen in new[] { ada, stage, organizer })
        {
            await Live.SeesCounts(screen, 1, 0);
        }

        await Live.Vote(ben, 1);
        await VoteAgainInVain(ben);
        foreach (var screen in new[] { ada, ben, stage, organizer })
        {
            await Live.SeesCounts(screen, 1, 1);
        }

        await Enter(planned, ada, organizer, dashboard);

        await Organizing.ClosePoll(organizer);
        await Live.Says(ada, "Voting is closed");
        await Live.Says(ben, "Voting is closed");
        await Expect(stage.Page.Locator(".ef-stage-sub")).ToContainTextAsync("The result");
        foreach (var screen in new[] { ada, ben, stage, organizer })
        {
            await Live.SeesCounts(screen, 1, 1);
        }

        (await server.Read(db => db.Ballots.CountAsync())).ShouldBe(2);
        foreach (var person in new[] { organizer, dashboard, stage, ada, ben })
        {
            person.ShouldHaveSeenNoTrouble();
        }
    }

    /// <summary>By tapping on, after a reload, and in a second tab.</summary>
    private static async Task VoteAgainInVain(Person voter)
    {
        await Live.CannotVote(voter);
        await voter.ReloadLive();
        await Live.CannotVote(voter);
        await using var tab = await voter.OpenTab("second tab");
        await tab.VisitLive(new Uri(voter.Page.Url).AbsolutePath);
        await Live.CannotVote(tab);
        tab.ShouldHaveSeenNoTrouble();
    }

    /// <summary>A guest gets a ticket, the desk lets it in, and the open dashboard shows both by itself.</summary>
    private static async Task Enter(PlannedEvent planned, Person phone, Person organizer, Person dashboard)
    {
        await Door.CountsAre(dashboard, 0, 0);
        await using var guest = await phone.OpenTab("guest");
        var code = await Door.TakeTicket(guest, planned.Slug);
        await Door.CountsAre(dashboard, 0, 1);
        await using var desk = await organizer.OpenTab("desk");
        await desk.VisitLive($"/desk/{planned.Code}");

        var sinceScan = Stopwatch.StartNew();
        await Door.Scan(desk, code, "admitted");
        await Door.CountsAre(dashboard, 1, 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"From the scan to the dashboard: {sinceScan.Elapsed}");
        sinceScan.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        await Door.CountsAre(desk, 1, 1);
        guest.ShouldHaveSeenNoTrouble();
        desk.ShouldHaveSeenNoTrouble();
    }
}

using System.Diagnostics;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>
/// The database stops for ten seconds under everything that is open at an event: nothing false is shown, nobody is signed
/// out, nothing typed is lost, and all is current within five seconds after it is back.
/// </summary>
public sealed class OutageJourney(Browser browser)
{
    private const string Draft = "Is the lift work";

    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Ten_seconds_without_a_database_cost_nobody_anything()
    {
        browser.SkipWithoutBrowser();
        Assert.SkipWhen(OwnPostgres.Missing is not null, OwnPostgres.Missing ?? "");
        await using var database = await OwnPostgres.Start();
        await using var server = await Servers.Start(database);
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OfferTicket(organizer, planned);
        await using var guest = await browser.Enter("guest", Device.Phone, server.Url);
        var (first, second) = (await Door.TakeTicket(guest, planned.Slug), await Door.TakeTicket(guest, planned.Slug));
        await organizer.VisitLive(planned.Path + "/feed");
        await organizer.Id("feed-compose").FillAsync("Doors are open.");
        await organizer.Id("feed-compose-submit").ClickAsync();
        await Expect(organizer.Id("feed-post")).ToHaveCountAsync(1);
        await Organizing.AskNow(organizer, planned, "Where should we meet next year?", "Porto", "Évora");
        await using var desk = await organizer.OpenTab("desk");
        await desk.VisitLive($"/desk/{planned.Code}");
        await using var dashboard = await organizer.OpenTab("dashboard");
        await dashboard.VisitLive(planned.Path);
        await using var reader = await organizer.OpenTab("reader");
        await reader.VisitLive($"/e/{planned.Slug}/feed");
        await reader.Id("feed-comments").ClickAsync();
        await reader.Id("comment-compose").PressSequentiallyAsync(Draft);
        await using var phone = await browser.Enter("phone", Device.Phone, server.Url);
        await Live.Join(phone, planned.Code);
        await Expect(phone.Id("poll-vote").First).Not.ToHaveAttributeAsync("aria-disabled", "true");
        Person[] everyone = [organizer, desk, dashboard, reader, phone];
        var circuits = everyone.Select(p => p.Circuits).ToList();
        await Door.Scan(desk, first, "admitted");
        await Door.CountsAre(dashboard, 1, 2);

        // A browser may ask for a page's parts that need the database.
        foreach (var person in everyone)
        {
            person.ExpectTrouble(true);
        }

        await database.Stop();
        var away = Stopwatch.StartNew();
        await WithoutDatabase(organizer, desk, dashboard, reader, phone, second);
        var left = Outage - away.Elapsed;
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, TestContext.Current.CancellationToken);
        await StillThere(organizer, desk, dashboard, reader);
        await database.Resume();

        var back = Stopwatch.StartNew();
        foreach (var screen in new[] { organizer, desk, dashboard })
        {
            await Expect(screen.Id("not-up-to-date")).ToHaveCountAsync(0);
        }

        back.Elapsed.ShouldBeLessThan(CatchUp);
        foreach (var (person, before) in everyone.Zip(circuits))
        {
            person.ExpectTrouble(false);
            person.Circuits.ShouldBe(before, "a circuit was lost");
        }

        await AllIsCurrent(organizer, desk, dashboard, reader, phone, second);
        (await server.Read(db => db.Ballots.CountAsync())).ShouldBe(1);
        foreach (var person in everyone)
        {
            person.ShouldHaveSeenNoTrouble();
        }
    }

    private static async Task WithoutDatabase(
        Person organizer,
        Person desk,
        Person dashboard,
        Person reader,
        Person phone,
        string ticket
    )
    {
        await Door.Scan(desk, ticket, "not-checked");
        await Expect(desk.Id("desk-verdict")).Not.ToContainTextAsync("Come in");
        await phone.Id("poll-vote").First.ClickAsync();
        await Expect(phone.Id("vote-status"))
            .ToHaveClassAsync(new System.Text.RegularExpressions.Regex("ef-status-bad"));
        await Expect(phone.Id("poll-result")).ToHaveCountAsync(0);
        await organizer.Id("poll-close").ClickAsync();
        await Expect(organizer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("database does not answer");
        await reader.Id("comment-compose").PressSequentiallyAsync("ing?");
        await reader.Id("comment-compose-submit").ClickAsync();
        await Expect(reader.Id("feed-thread")).ToContainTextAsync("database does not answer");
        foreach (var screen in new[] { organizer, desk, dashboard })
        {
            await Expect(screen.Id("not-up-to-date")).ToBeVisibleAsync();
        }
    }

    /// <summary>Nobody was sent to the sign-in page, and no screen fell down.</summary>
    private static async Task StillThere(Person organizer, Person desk, Person dashboard, Person reader)
    {
        foreach (var person in new[] { organizer, desk, dashboard, reader })
        {
            person.Page.Url.ShouldNotContain("sign-in");
        }

        await Expect(organizer.Id("poll-close")).ToBeVisibleAsync();
        await Expect(desk.Id("desk-code")).ToBeVisibleAsync();
        await Door.CountsAre(dashboard, 1, 2);
        await Expect(reader.Id("comment-compose")).ToHaveValueAsync(Draft + "ing?");
        await Expect(reader.Id("feed-comment")).ToHaveCountAsync(0);
    }

    private static async Task AllIsCurrent(
        Person organizer,
        Person desk,
        Person dashboard,
        Person reader,
        Person phone,
        string ticket
    )
    {
        await Door.Scan(desk, ticket, "admitted");
        await Door.CountsAre(dashboard, 2, 2);
        await Live.Vote(phone, 0);
        await Live.SeesCounts(organizer, 1, 0);
        await reader.Id("comment-compose-submit").ClickAsync();
        await Expect(reader.Id("feed-comment")).ToContainTextAsync(Draft + "ing?");
        await Organizing.ClosePoll(organizer);
        await Live.Says(phone, "Voting is closed");
    }
}

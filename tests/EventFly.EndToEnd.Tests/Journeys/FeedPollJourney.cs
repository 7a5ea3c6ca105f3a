using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A poll that people answer in the feed while another one is on stage.</summary>
public sealed class FeedPollJourney(Browser browser, SharedServer shared)
{
    private const string Question = "Which talk shall we repeat?";

    [Fact]
    public async Task A_poll_is_answered_in_the_feed_while_the_stage_asks_something_else()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var team = await browser.Enter("team", Device.Desk, server.Url);
        await using var ada = await browser.Enter("ada", Device.Phone, server.Url);
        await using var ben = await browser.Enter("ben", Device.Phone, server.Url);
        await team.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(team);
        await team.VisitLive(planned.Path + "/live");
        await Organizing.PreparePoll(team, Question, "Rust", "Solder");
        await team.Id("poll-post").ClickAsync();
        await team.Id("feed-compose-submit").ClickAsync();
        await Expect(team.Id("team-poll")).ToContainTextAsync("Open in the feed: 0 votes");

        await ada.VisitLive($"/e/{planned.Slug}/feed");
        await Live.Vote(ada, 1);
        await Live.CannotVote(ada);
        await team.VisitLive(planned.Path + "/live");
        await Organizing.AskNow(team, planned, "Tea or coffee?", "Tea", "Coffee");
        await ben.VisitLive($"/e/{planned.Slug}/feed");
        await ben.TabTo("poll-vote");
        await ben.Page.Keyboard.PressAsync("Enter");
        await Live.IsCounted(ben);

        await Live.SeesCounts(ada, 1, 1);
        await ada.VisitLive($"/e/{planned.Slug}/feed");
        await Live.SeesCounts(ada, 1, 1);
        await Expect(ada.Page.Locator(".ef-mine")).ToHaveCountAsync(1);
        await team.VisitLive(planned.Path + "/feed");
        await team.Id("poll-close").ClickAsync();
        await Live.Says(ada, "Voting is closed. 2 votes.");
        await Live.Says(ben, "Voting is closed. 2 votes.");

        var findings = new List<string>();
        foreach (var person in new[] { team, ada, ben })
        {
            findings.AddRange(await person.AccessibilityFindings());
            person.ShouldHaveSeenNoTrouble();
        }

        findings.ShouldBeEmpty();
    }
}

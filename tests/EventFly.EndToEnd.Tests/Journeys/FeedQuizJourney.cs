using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A quiz that two people play in the feed, each when they come by; one reloads in the middle of a question.</summary>
public sealed class FeedQuizJourney(Browser browser, SharedServer shared)
{
    private readonly List<string> _findings = [];

    [Fact]
    public async Task A_quiz_is_played_in_the_feed_and_everyone_learns_how_it_went_when_it_is_closed()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var team = await browser.Enter("team", Device.Desk, server.Url);
        await using var ada = await browser.Enter("ada", Device.Phone, server.Url);
        await using var ben = await browser.Enter("ben", Device.Phone, server.Url);
        await team.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(team);
        await Playing.Prepare(team, planned, "Rivers and rockets", seconds: 240);
        await team.VisitLive(planned.Path + "/live");
        await team.Id("quiz-post").ClickAsync();
        await Look(team, "composer");
        await team.Id("feed-compose-submit").ClickAsync();
        await Expect(team.Id("quiz-begun")).ToContainTextAsync("begun by 0");

        await ada.VisitLive($"/e/{planned.Slug}/feed");
        await Playing.CallMyself(ada, "Ada");
        await Look(ada, "ready");
        await ada.Id("quiz-begin").ClickAsync();
        await Playing.IsAsked(ada, "Which river flows through Vienna?");
        await Expect(ada.Id("quiz-clock")).ToHaveCountAsync(1);
        await Look(ada, "asked");
        await Playing.Choose(ada, 1);
        await Live.Says(ada, "Counted. 4 questions are left.");
        await Look(ada, "counted");
        await ada.Id("quiz-turn").ClickAsync();
        await Playing.IsAsked(ada, "Sound travels through empty space.");

        await ada.VisitLive($"/e/{planned.Slug}/feed");
        await Playing.IsAsked(ada, "Sound travels through empty space.");
        await Playing.Choose(ada, 1);
        await Go(ada, "Counted. 3 questions are left.", "Which of these planets have rings?");
        await Playing.ChooseSeveral(ada, 0, 2);
        await Go(ada, "Counted. 2 questions are left.", "In which year did people first walk on the Moon?");
        await Playing.TypeNumber(ada, "1969");
        await Go(ada, "Counted. 1 question is left.", "From the Sun outwards?");
        await Playing.Order(ada, 2, 1, 0);
        await Live.Says(ada, "Counted. That was the last question.");

        await ben.VisitLive($"/e/{planned.Slug}/feed");
        await ben.TabTo("quiz-begin");
        await ben.Page.Keyboard.PressAsync("Enter");
        await Playing.IsAsked(ben, "Which river flows through Vienna?");
        await Playing.Choose(ben, 0);
        await Live.Says(ben, "Counted. 4 questions are left.");
        await Expect(team.Id("quiz-begun")).ToContainTextAsync("begun by 2, finished by 1");
        await team.VisitLive(planned.Path + "/live");
        await Expect(team.Id("quiz-begun")).ToContainTextAsync("begun by 2, finished by 1");
        await Look(team, "control");
        await team.VisitLive(planned.Path + "/feed");
        await team.Id("quiz-end").ClickAsync();
        await Look(team, "team");
        await team.Id("quiz-end-sure").DblClickAsync();
        await Expect(team.Id("quiz-begun")).ToContainTextAsync("Closed in the feed");

        await Expect(ada.Id("quiz-rank")).ToContainTextAsync("Place 1");
        await Expect(ben.Id("quiz-rank")).ToContainTextAsync("Place 2");
        var points = await Points(server);
        await Expect(ada.Id("quiz-score")).ToHaveAttributeAsync("data-points", $"{points}");
        await Expect(ben.Id("quiz-score")).ToHaveAttributeAsync("data-points", "0");
        await Expect(ada.Id("leaderboard-row").First).ToContainTextAsync("Ada");
        await ada.Id("quiz-review").ClickAsync();
        await Expect(ada.Id("quiz-reviewed")).ToHaveCountAsync(5);
        await Look(ada, "over");
        await ada.Id("quiz-receipt").ClickAsync();
        await Expect(ada.Id("receipt-total")).ToHaveAttributeAsync("data-points", $"{points}");
        await ada.Id("receipt-check").ClickAsync();
        await Expect(ada.Id("receipt-verdict")).ToContainTextAsync("It fits");

        _findings.ShouldBeEmpty();
        foreach (var person in new[] { team, ada, ben })
        {
            person.ShouldHaveSeenNoTrouble();
        }
    }

    private static async Task Go(Person player, string after, string question)
    {
        await Live.Says(player, after);
        await player.Id("quiz-turn").ClickAsync();
        await Playing.IsAsked(player, question);
    }

    /// <summary>What the ballots of the quiz add up to; all of them that earned anything are of one player.</summary>
    private static Task<int> Points(ServerProcess server) =>
        server.Read(db =>
            db.Ballots.Where(b => db.Polls.Any(p => p.Id == b.Poll && p.Quiz != null && p.IsSelfPaced))
                .SumAsync(b => b.Points ?? 0)
        );

    private async Task Look(Person person, string what)
    {
        _findings.AddRange(await person.AccessibilityFindings());
        await person.Photograph($"feed-quiz-{what}");
    }
}

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
/// Five questions, a projector and four phones: one is reloaded in the middle, one loses its network during a question,
/// one comes late. In the end every screen shows what the database adds up to.
/// </summary>
public sealed class QuizJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task A_quiz_is_played_to_the_end_and_every_score_is_what_the_ballots_say()
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(DatabaseProvider.Sqlite);
        await using var host = await browser.Enter("host", Device.Desk, server.Url);
        await using var stage = await browser.Enter("stage", Device.Projector, server.Url);
        await using var ada = await browser.Enter("ada", Device.Phone, server.Url);
        await using var ben = await browser.Enter("ben", Device.Phone, server.Url);
        await using var cable = new Cable(server.Url);
        await using var cleo = await browser.Enter("cleo", Device.Phone, cable.Url);
        await using var dora = await browser.Enter("dora", Device.Phone, server.Url);
        await host.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(host);
        await Playing.Prepare(host, planned, "Rivers and rockets");
        await stage.VisitLive($"/stage/{planned.Code}");
        foreach (var phone in new[] { ada, ben, cleo })
        {
            await Live.Join(phone, planned.Code);
        }

        await Playing.Start(host, planned);
        await Expect(stage.Id("quiz-commitment")).ToContainTextAsync("Answer key sealed");
        await Playing.CallMyself(ada, "Ada");
        await Playing.CallMyself(ben, "Ben");
        await Playing.CallMyself(cleo, "Cleo");

        await Playing.Go(host, "Ask question 1");
        foreach (var screen in new[] { stage, ada, ben, cleo })
        {
            await Playing.IsAsked(screen, "Which river flows through Vienna?");
        }

        await Playing.Choose(ada, 1);
        await Playing.Choose(ben, 0);
        await Playing.IsIn(ada);
        await Playing.IsIn(ben);
        await Playing.Choose(cleo, 1);
        // Everyone has answered: it closes by itself.
        await Playing.Go(host, "Show the right answer");
        await Playing.Hears(ada, "right");
        await Playing.Hears(ben, "wrong");
        await Playing.Hears(cleo, "right");
        await Playing.Go(host, "Show the leaderboard");
        await Expect(stage.Id("leaderboard-row")).ToHaveCountAsync(3);

        await LoseCleo(cleo, cable);
        await Playing.Go(host, "Ask question 2");
        await Playing.IsAsked(ben, "Sound travels through empty space.");
        await Playing.Choose(ben, 1);
        await Playing.IsIn(ben);
        await ben.ReloadLive();
        await Playing.IsIn(ben);
        await Playing.Choose(ada, 1);
        await Playing.IsIn(ada);
        // Nobody waits for Cleo.
        await Playing.Go(host, "Show the right answer");
        await Playing.Hears(ben, "right");
        await Playing.Go(host, "Show the leaderboard");

        await FindCleoAgain(cleo, cable);
        await Live.Join(dora, planned.Code);
        await Playing.Go(host, "Ask question 3");
        await Playing.IsAsked(dora, "Which of these planets have rings?");
        await Playing.IsAsked(cleo, "Which of these planets have rings?");
        await Playing.ChooseSeveral(ada, 0, 2);
        await Playing.ChooseSeveral(ben, 0);
        await Playing.ChooseSeveral(dora, 0, 2);
        await Playing.ChooseSeveral(cleo, 1);
        await Playing.Go(host, "Show the right answer");
        await Playing.Hears(ada, "right");
        await Playing.Hears(ben, "partly");
        await Playing.Hears(cleo, "wrong");
        await Playing.Hears(dora, "right");
        await Playing.Go(host, "Show the leaderboard");

        await Playing.Go(host, "Ask question 4");
        await Playing.TypeNumber(ada, "1969");
        await Playing.TypeNumber(ben, "1969");
        await Playing.TypeNumber(cleo, "1970");
        await Playing.TypeNumber(dora, "1969");
        await Playing.Go(host, "Show the right answer");
        await Playing.Hears(ada, "right");
        await Playing.Hears(cleo, "wrong");
        await Playing.Go(host, "Show the leaderboard");

        await Playing.Go(host, "Ask question 5");
        await Playing.Order(ada, 2, 1, 0);
        await Playing.Order(ben, 0, 1, 2);
        await Playing.Order(cleo, 2, 1, 0);
        await Playing.IsIn(ada);
        await Playing.IsIn(ben);
        await Playing.IsIn(cleo);
        await Playing.Go(host, "Close now: 3 of 4");
        await Playing.Go(host, "Show the right answer");
        await Playing.Hears(dora, "none");
        await Expect(ada.Id("quiz-rank")).ToBeHiddenAsync();
        // Cleo and Dora share it: without a limit being faster earns nothing.
        await Playing.Go(host, "Call third place");
        await Expect(stage.Id("leaderboard-row")).ToHaveCountAsync(2);
        await Playing.Go(host, "Call second place");
        await Playing.Go(host, "Call first place");
        await Expect(stage.Id("leaderboard-row")).ToHaveCountAsync(4);
        await Playing.Go(host, "Finish");

        await ScoresAre(server, stage, ("Ada", ada), ("Ben", ben), ("Cleo", cleo));
        await Playing.GiveOutKey(host, planned);
        await CheckReceipt(ada);
        foreach (var person in new[] { host, stage, ada, ben, cleo, dora })
        {
            person.ShouldHaveSeenNoTrouble();
        }
    }

    /// <summary>What phones and projector show, against the points of the ballots themselves.</summary>
    private static async Task ScoresAre(
        ServerProcess server,
        Person stage,
        params (string Name, Person Phone)[] players
    )
    {
        var scores = await server.Read(async db =>
        {
            var points = await db
                .Ballots.GroupBy(b => b.Participant)
                .Select(g => new { g.Key, Points = g.Sum(b => b.Points ?? 0) })
                .ToListAsync();
            var names = await db.Participants.ToDictionaryAsync(p => p.Participant, p => p.Nickname);
            return points.Select(p => (Name: names[p.Key], p.Points)).ToList();
        });
        scores.Sum(s => s.Points).ShouldBe(5_000 + 2_500 + 2_000 + 2_000, "Ada, Ben, Cleo, Dora");
        foreach (var (name, phone) in players)
        {
            var expected = scores.Single(s => s.Name == name).Points;
            await Expect(phone.Id("quiz-score")).ToHaveAttributeAsync("data-points", $"{expected}");
            await Expect(stage.Id("leaderboard-row").Filter(new() { HasText = name }))
                .ToHaveAttributeAsync("data-points", $"{expected}");
        }
    }

    /// <summary>From the phone to its receipt, where the browser itself computes whether the key is the promised one.</summary>
    private static async Task CheckReceipt(Person player)
    {
        await player.Id("quiz-receipt").ClickAsync();
        await Expect(player.Id("receipt-line")).ToHaveCountAsync(5);
        await Expect(player.Id("receipt-total")).ToHaveAttributeAsync("data-points", "5000");
        await player.Id("receipt-check").ClickAsync();
        await Expect(player.Id("receipt-verdict")).ToContainTextAsync("It fits");
    }

    private static async Task LoseCleo(Person cleo, Cable cable)
    {
        cleo.ExpectTrouble(true);
        await cleo.LoseNetwork(true);
        cable.Pull();
        await Expect(cleo.Banner).ToBeVisibleAsync();
    }

    private static async Task FindCleoAgain(Person cleo, Cable cable)
    {
        cable.Plug();
        await cleo.LoseNetwork(false);
        await Expect(cleo.Banner).ToBeHiddenAsync(new() { Timeout = 40_000 });
        await Expect(cleo.Id("quiz-score")).ToHaveAttributeAsync("data-points", "1000");
        cleo.ExpectTrouble(false);
    }

    [Fact]
    public async Task Every_step_of_a_quiz_is_accessible_and_fits_a_phone()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var host = await browser.Enter("host", Device.Desk, server.Url);
        await using var stage = await browser.Enter("stage", Device.Desk, server.Url);
        await using var phone = await browser.Enter("phone", Device.Phone, server.Url);
        var findings = new List<string>();
        await host.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(host);
        await WriteQuiz(host, planned);
        await Look(host, "quiz-builder");
        await Playing.Prepare(host, planned, "Rivers and rockets");
        await host.VisitLive(planned.Path + "/live");
        await stage.VisitLive($"/stage/{planned.Code}");
        await Live.Join(phone, planned.Code);
        await host.Id("quiz-row")
            .Filter(new() { HasText = "Rivers and rockets" })
            .GetByTestId("quiz-start")
            .ClickAsync();
        await Playing.CallMyself(phone, "Ada");
        await Everyone("lobby");
        await Playing.Go(host, "Ask question 1");
        await Playing.IsAsked(phone, "Which river flows through Vienna?");
        await Playing.IsAsked(stage, "Which river flows through Vienna?");
        await Everyone("asking");
        await Playing.Choose(phone, 1);
        await Playing.Offers(host, "Show the right answer");
        await Everyone("counted");
        await Playing.Go(host, "Show the right answer");
        await Playing.Hears(phone, "right");
        await Everyone("solved");
        await Playing.Go(host, "Show the leaderboard");
        await Expect(phone.Id("quiz-rank")).ToBeVisibleAsync();
        await Everyone("standings");
        foreach (var question in new[] { 2, 3, 4, 5 })
        {
            await Playing.Go(host, $"Ask question {question}");
            await Playing.Go(host, "Close now");
            await Playing.Go(host, "Show the right answer");
            if (question < 5)
            {
                await Playing.Go(host, "Show the leaderboard");
            }
        }

        await Playing.Go(host, "Call third place");
        await Playing.Go(host, "Call second place");
        await Playing.Go(host, "Call first place");
        await Expect(phone.Id("quiz-rank")).ToBeVisibleAsync();
        await Everyone("podium");
        await Playing.Go(host, "Finish");
        await Expect(phone.Id("quiz-receipt")).ToBeVisibleAsync();
        await Everyone("ended");
        await phone.Id("quiz-receipt").ClickAsync();
        await Expect(phone.Id("receipt-line")).ToHaveCountAsync(5);
        await Look(phone, "quiz-receipt");
        await host.Id("quiz-results").ClickAsync();
        await Expect(host.Id("quiz-result")).ToHaveCountAsync(5);
        await Look(host, "quiz-results");

        findings.ShouldBeEmpty();
        foreach (var person in new[] { host, stage, phone })
        {
            person.ShouldHaveSeenNoTrouble();
        }

        async Task Everyone(string step)
        {
            await Look(host, $"quiz-control-{step}");
            await Look(stage, $"quiz-stage-{step}");
            await Look(phone, $"quiz-phone-{step}");
        }

        async Task Look(Person person, string name)
        {
            findings.AddRange(await person.AccessibilityFindings());
            await person.Photograph(name);
            var own = person.Page.ViewportSize!;
            await person.Page.SetViewportSizeAsync(Device.Phone.Width, Device.Phone.Height);
            var width = await person.WidthAtRest();
            if (width > Device.Phone.Width)
            {
                findings.Add($"{name} is {width} wide");
            }

            await person.Page.SetViewportSizeAsync(own.Width, own.Height);
        }
    }

    /// <summary>By the builder, as a host does who sees it for the first time.</summary>
    private static async Task WriteQuiz(Person host, PlannedEvent planned)
    {
        await host.VisitLive(planned.Path + "/live");
        await host.Id("quiz-create").ClickAsync();
        await host.Id("quiz-title").FillAsync("Warm-up");
        await host.Id("question-text").FillAsync("Which of these is a river?");
        await host.Id("question-option").Nth(0).FillAsync("Danube");
        await host.Id("question-option").Nth(1).FillAsync("Etna");
        await host.Id("quiz-save").ClickAsync();
        await Expect(host.Page.Locator("#form-faults")).ToContainTextAsync("Mark the right answer.");
        await host.Id("question-right").Nth(0).CheckAsync();
        await host.Id("question-add").ClickAsync();
        await host.Id("question-kind").Nth(1).SelectOptionAsync(nameof(PollKind.Numeric));
        await host.Id("question-text").Nth(1).FillAsync("How long is it, in kilometres?");
        await host.Id("question-number").FillAsync("2850");
        await host.Id("question-tolerance").FillAsync("50");
        await host.Id("quiz-save").ClickAsync();
        await Expect(host.Id("quiz-saved")).ToBeVisibleAsync();
    }
}

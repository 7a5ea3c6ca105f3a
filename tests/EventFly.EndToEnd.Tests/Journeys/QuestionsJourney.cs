using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A question goes from one phone over the host's desk to another phone and the big screen, and a rude guest to the door.</summary>
public sealed class QuestionsJourney(Browser browser)
{
    private const string Question = "Will the slides be shared?";

    [Fact]
    public async Task A_question_is_asked_approved_voted_for_and_shown()
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(DatabaseProvider.Postgres);
        // The demo has questions of its own; nobody has looked at them yet.
        await server.Read(db => db.AudienceVotes.ExecuteDeleteAsync());
        await server.Read(db => db.AudienceQuestions.ExecuteDeleteAsync());
        await using var host = await browser.Enter("host", Device.Desk, server.Url);
        await using var stage = await browser.Enter("stage", Device.Projector, server.Url);
        await using var ada = await browser.Enter("ada", Device.Phone, server.Url);
        await using var ben = await browser.Enter("ben", Device.Phone, server.Url);
        await host.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var at = $"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}";
        await host.VisitLive(at + "/questions");
        await host.Page.Locator("[data-mode=moderated]").ClickAsync();
        await stage.VisitLive($"/stage/{DemoOrganization.EventCode}");
        await ada.VisitLive($"/join/{DemoOrganization.EventCode}");
        await ben.VisitLive($"/join/{DemoOrganization.EventCode}");

        await ada.Id("questions-open").ClickAsync();
        await ada.Id("question-text").FillAsync(Question);
        // A page that had to be loaded anew, for its circuit was gone, has what was typed.
        await ada.ReloadLive();
        await ada.Id("questions-open").ClickAsync();
        await Expect(ada.Id("question-text")).ToHaveValueAsync(Question);
        await ada.Id("question-ask").ClickAsync();
        await Expect(ada.Id("question-status")).ToContainTextAsync("The host reads it");
        await Expect(host.Id("desk-question")).ToContainTextAsync(Question);
        await Expect(ben.Id("questions-open")).ToHaveTextAsync("Ask a question");

        await host.Id("question-approve").ClickAsync();
        await Expect(ben.Id("questions-open")).ToHaveTextAsync("Questions (1)");
        await ben.Id("questions-open").ClickAsync();
        await ben.Id("question-vote").ClickAsync();
        await Expect(ben.Id("question-vote")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(ada.Id("question")).ToHaveAttributeAsync("data-votes", "1");

        await host.Id("questions-on-stage").ClickAsync();
        await Expect(stage.Id("stage-question")).ToHaveAttributeAsync("data-votes", "1");
        await ada.Id("question-vote").ClickAsync();
        await Expect(stage.Id("stage-question")).ToHaveAttributeAsync("data-votes", "2");
        (await server.Read(db => db.AudienceVotes.CountAsync())).ShouldBe(2);
        await NothingSeriousFor(ada, host, stage);

        await ben.ReloadLive();
        await ben.Id("questions-open").ClickAsync();
        await Expect(ben.Id("question-vote")).ToHaveAttributeAsync("aria-pressed", "true");
        await ben.Id("question-vote").ClickAsync();
        await Expect(stage.Id("stage-question")).ToHaveAttributeAsync("data-votes", "1");

        await SendOut(host, at, ben);
        foreach (var person in new[] { host, stage, ada, ben })
        {
            person.ShouldHaveSeenNoTrouble();
        }
    }

    /// <summary>First with a warning, then for good; each reaches the open phone by itself, and the trail knows of both.</summary>
    private static async Task SendOut(Person host, string at, Person guest)
    {
        await guest.Id("question-name").ClickAsync();
        await guest.Id("nickname-text").FillAsync("Spoiler");
        await guest.Id("nickname-save").ClickAsync();
        await Expect(guest.Id("question-with-name")).ToBeCheckedAsync();
        await host.VisitLive(at + "/people-in-the-room");
        await host.Id("person-kick").ClickAsync();
        await Expect(guest.Id("live-excluded")).ToContainTextAsync("You are outside now");
        await guest.Id("live-come-back").ClickAsync();
        await Expect(guest.Id("questions-open")).ToBeVisibleAsync();

        await guest.Id("questions-open").ClickAsync();
        await guest.Id("question-name").ClickAsync();
        await guest.Id("nickname-text").FillAsync("Spo1ler");
        await guest.Id("nickname-save").ClickAsync();
        await Expect(guest.Page.Locator("#nickname-error")).ToHaveCountAsync(0);
        await host.Id("person-ban").ClickAsync();
        await Expect(guest.Id("live-excluded")).ToContainTextAsync("This room is closed for you");
        await guest.Page.ReloadAsync();
        await Expect(guest.Id("live-excluded")).ToBeVisibleAsync();
        await Expect(guest.Id("questions-open")).ToHaveCountAsync(0);

        await host.VisitLive(at + "/moderation");
        await Expect(host.Id("trail-line")).ToHaveCountAsync(3);
        await NothingSeriousFor(host, guest);
    }

    private static async Task NothingSeriousFor(params Person[] people)
    {
        foreach (var person in people)
        {
            (await person.AccessibilityFindings()).ShouldBeEmpty();
        }
    }
}

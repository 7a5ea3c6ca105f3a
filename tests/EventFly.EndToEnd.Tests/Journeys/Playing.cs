using System.Text.Json;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>What a host and their players do in a quiz.</summary>
internal static class Playing
{
    private const int Patience = 40_000;

    /// <summary>
    /// Five questions of five kinds, by default without a time limit, so that a slow machine changes nothing; as a program
    /// saves them.
    /// </summary>
    public static async Task Prepare(Person organizer, PlannedEvent planned, string title, int seconds = 0)
    {
        var draft = JsonSerializer.Serialize(
            new
            {
                title,
                questions = FiveQuestions(seconds),
                teams = Array.Empty<string>(),
            }
        );
        var saved = await organizer.Page.APIRequest.PostAsync(
            $"/api/v1/organizations/{DemoOrganization.Slug}/events/{planned.Slug}/quizzes",
            new() { DataString = draft, Headers = [new("Content-Type", "application/json")] }
        );
        saved.Ok.ShouldBeTrue(await saved.TextAsync());
    }

    public static async Task Start(Person organizer, PlannedEvent planned)
    {
        await organizer.VisitLive(planned.Path + "/live");
        await organizer.Id("quiz-start").ClickAsync();
        await Offers(organizer, "Ask question 1");
    }

    /// <summary>The big button says what comes; a tap does it, and then it says something else.</summary>
    public static async Task Go(Person organizer, string step)
    {
        await Offers(organizer, step);
        // A host does not tap twice within half a second; a machine would.
        await Task.Delay(600);
        await organizer.Id("quiz-next").ClickAsync();
        await Expect(organizer.Id("quiz-next").Filter(new() { HasText = step })).ToBeHiddenAsync();
    }

    public static Task Offers(Person organizer, string step) =>
        Expect(organizer.Id("quiz-next")).ToContainTextAsync(step, new() { Timeout = Patience });

    public static async Task CallMyself(Person person, string nickname)
    {
        await person.Id("quiz-rename").ClickAsync();
        await person.Id("nickname-text").FillAsync(nickname);
        await person.Id("nickname-save").ClickAsync();
        await Expect(person.Id("quiz-name")).ToContainTextAsync(nickname);
        await Expect(person.Id("nickname-text")).ToBeHiddenAsync();
        await Expect(person.Id("quiz-rename")).ToBeFocusedAsync();
    }

    public static Task IsAsked(Person person, string question) =>
        Expect(person.Id("quiz-question")).ToHaveTextAsync(question, new() { Timeout = Patience });

    public static async Task Choose(Person person, params int[] options)
    {
        foreach (var option in options)
        {
            await person.Id("quiz-answer").Nth(option).ClickAsync();
        }
    }

    public static async Task ChooseSeveral(Person person, params int[] options)
    {
        await Choose(person, options);
        await person.Id("poll-send").ClickAsync();
    }

    public static async Task TypeNumber(Person person, string number)
    {
        await person.Id("poll-number").FillAsync(number);
        await person.Id("poll-send").ClickAsync();
    }

    public static async Task Order(Person person, params int[] options)
    {
        foreach (var option in options)
        {
            await person.Id("poll-rank").Nth(option).ClickAsync();
        }

        await person.Id("poll-send").ClickAsync();
    }

    public static Task IsIn(Person person) => Live.Says(person, "Your answer is in.");

    public static Task Hears(Person person, string verdict) =>
        Expect(person.Id("quiz-verdict")).ToHaveAttributeAsync("data-verdict", verdict, new() { Timeout = Patience });

    private static object[] FiveQuestions(int seconds) =>
        [
            Question(seconds, "Which river flows through Vienna?", "choice", "1", "Rhine", "Danube", "Elbe"),
            Question(seconds, "Sound travels through empty space.", "trueFalse", "1", "True", "False"),
            Question(seconds, "Which of these planets have rings?", "multiple", "0,2", "Saturn", "Venus", "Uranus"),
            Question(seconds, "In which year did people first walk on the Moon?", "numeric", "1969"),
            Question(seconds, "From the Sun outwards?", "ranking", "2,1,0", "Mars", "Earth", "Mercury"),
        ];

    private static object Question(int seconds, string question, string kind, string right, params string[] options) =>
        new
        {
            poll = new
            {
                question,
                options,
                resultsShown = "whenRevealed",
                kind,
            },
            marking = new
            {
                right,
                seconds,
                points = "standard",
                explanation = "As everyone can look up.",
            },
        };

    public static async Task GiveOutKey(Person host, PlannedEvent planned)
    {
        await host.VisitLive(planned.Path + "/live");
        await host.Id("quiz-results").ClickAsync();
        await host.Id("quiz-release-key").ClickAsync();
        await Expect(host.Id("quiz-key")).ToBeVisibleAsync();
    }
}

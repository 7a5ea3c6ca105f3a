using EventFly.Core.Engagement.Live.Polls;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;
using Person = EventFly.EndToEnd.Tests.Harness.Person;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>
/// People type faster than a far server answers: 150 ms each way. Each form is filled key by key, and must hold every letter
/// once the server has answered all of them.
/// </summary>
[Collection(Light.Journeys)]
public sealed class TypingJourney(Browser browser, SharedServer shared)
{
    private const string Demo = $"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}";

    private const string Words = "Observability without tears";

    private static readonly TimeSpan Far = TimeSpan.FromMilliseconds(150);

    private static readonly PollKind[] PollKinds =
    [
        PollKind.Choice,
        PollKind.Image,
        PollKind.TrueFalse,
        PollKind.Rating,
        PollKind.Numeric,
    ];

    private static readonly PollKind[] QuestionKinds =
    [
        PollKind.Choice,
        PollKind.Image,
        PollKind.TrueFalse,
        PollKind.Numeric,
        PollKind.OpenText,
    ];

    [Fact]
    public async Task Every_field_of_an_event_keeps_what_is_typed()
    {
        await using var far = await Enter(Device.Desk);
        var organizer = far.Person;
        await organizer.VisitLive($"/organize/{DemoOrganization.Slug}/events/new");
        await organizer.Id("event-online").CheckAsync();
        await organizer.Id("event-online-link").WaitForAsync();
        // How many places there are is asked once, and not found in the editor again.
        await organizer.Id("event-admission-none").CheckAsync();
        await Expect(organizer.Id("event-places")).ToHaveCountAsync(0);

        await TypeTime(organizer, "event-start", "06");
        await TypeTime(organizer, "event-end", "09");
        var typed = await organizer.TypeIntoEveryField(Fitting);
        (await organizer.WhatFieldsHold()).ShouldBe(typed);
        await organizer.Id("event-save").ClickAsync();

        await organizer.Arrives("(?<!/new)$");
        await organizer.VisitLive(new Uri(organizer.Page.Url).AbsolutePath + "/edit");
        (await organizer.WhatFieldsHold()).ShouldBe(typed);
        await Expect(organizer.Id("event-start")).ToHaveValueAsync("2027-12-06T06:30");
        await Expect(organizer.Id("event-end")).ToHaveValueAsync("2027-12-06T09:30");
    }

    [Fact]
    public async Task Every_field_of_a_poll_keeps_what_is_typed()
    {
        await using var far = await Enter(Device.Desk);
        var organizer = far.Person;
        await organizer.VisitLive($"{Demo}/live");

        foreach (var kind in PollKinds)
        {
            await organizer
                .Page.Locator($"[data-testid=poll-kind][data-kind={kind}]")
                .CheckAsync(new() { Force = true });
            await organizer.IsAnswered();
            var typed = await organizer.TypeIntoEveryField(Fitting);
            (await organizer.WhatFieldsHold()).ShouldBe(typed, $"{kind}");
        }
    }

    [Fact]
    public async Task Every_field_of_a_quiz_keeps_what_is_typed()
    {
        await using var far = await Enter(Device.Desk);
        var organizer = far.Person;
        await organizer.VisitLive($"{Demo}/quizzes/new");
        foreach (var foldable in await organizer.Page.Locator("main details > summary").AllAsync())
        {
            await foldable.ClickAsync();
        }

        foreach (var kind in QuestionKinds)
        {
            await organizer.Id("question-kind").SelectOptionAsync($"{kind}");
            await organizer.IsAnswered();
            var typed = await organizer.TypeIntoEveryField(Fitting);
            (await organizer.WhatFieldsHold()).ShouldBe(typed, $"{kind}");
        }
    }

    [Theory]
    [InlineData($"{Demo}/feed")]
    [InlineData($"{Demo}/tickets", "ticket-type-add")]
    [InlineData($"{Demo}/tickets/vouchers", "voucher-add")]
    [InlineData($"{Demo}/edit", "event-cancel")]
    [InlineData($"{Demo}/people-in-the-room")]
    [InlineData($"/organize/{DemoOrganization.Slug}")]
    [InlineData($"/organize/{DemoOrganization.Slug}/members")]
    [InlineData("/organize/new")]
    [InlineData($"/e/{DemoOrganization.EventSlug}/feed", "feed-comments")]
    [InlineData($"/join/{DemoOrganization.EventCode}", "questions-open", "question-name")]
    public async Task Every_field_of_other_pages_keeps_what_is_typed(string page, params string[] opens)
    {
        await using var far = await Enter(
            page.StartsWith("/organize", StringComparison.Ordinal) ? Device.Desk : Device.Phone
        );
        var organizer = far.Person;
        await organizer.VisitLive(page);
        foreach (var opened in opens)
        {
            await organizer.Id(opened).First.ClickAsync();
            await organizer.IsAnswered();
        }

        var typed = await organizer.TypeIntoEveryField(Fitting);
        typed.ShouldNotBeEmpty();
        (await organizer.WhatFieldsHold()).ShouldBe(typed);
    }

    [Theory]
    [InlineData(4, "poll-number", "12.5")]
    [InlineData(6, "poll-word", Words)]
    [InlineData(7, "poll-text", Words)]
    public async Task An_answer_in_ones_own_words_arrives_as_typed(int kind, string field, string answer)
    {
        await using var far = await Enter(Device.Phone);
        await using var host = await browser.Enter("host", Device.Desk, (await shared.Get()).Url);
        await host.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(host);
        await host.VisitLive(planned.Path + "/live");
        await Kinds.Ask(host, Kinds.All[kind]);
        await far.Person.VisitLive($"/join/{planned.Code}");

        await far.Person.TypeInto(far.Person.Id(field).First, answer);
        await far.Person.Page.Keyboard.PressAsync("Tab");
        await far.Person.IsAnswered();
        await Expect(far.Person.Id(field).First).ToHaveValueAsync(answer);
        await far.Person.Id("poll-send").ClickAsync();

        await Expect(host.Id("poll-result").First)
            .ToContainTextAsync(answer, new() { IgnoreCase = true, Timeout = 40_000 });
    }

    /// <summary>Text that the field takes.</summary>
    private static string Fitting(string field) =>
        field switch
        {
            "event-zone" => "Europe/Lisbon",
            "event-online-link" => "https://example.org/with-a-long-path",
            "event-tags" => "observability, tears",
            "poll-low" or "question-tolerance" => "12",
            "poll-high" or "question-number" or "ticket-type-price" or "ticket-type-quota" => "1250",
            "ticket-type-most" or "voucher-value" => "12",
            "nickname-text" => "Observability",
            _ => Words,
        };

    /// <summary>Half past that hour on a day far ahead, part by part, as a browser in English asks for it.</summary>
    private static async Task TypeTime(Person organizer, string field, string hour)
    {
        await organizer.Id(field).FocusAsync();
        await organizer.Page.Keyboard.TypeAsync("12062027", new() { Delay = 40 });
        await organizer.Page.Keyboard.PressAsync("Tab");
        await organizer.Page.Keyboard.TypeAsync(hour + "30AM", new() { Delay = 40 });
    }

    /// <summary>An organizer whose line is long.</summary>
    private async Task<FarAway> Enter(Device device)
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        var cable = new Cable(server.Url, Far);
        var person = await browser.Enter("far away", device, cable.Url);
        await person.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        return new(person, cable);
    }

    private sealed record FarAway(Person Person, Cable Cable) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Person.DisposeAsync();
            await Cable.DisposeAsync();
        }
    }
}

using System.Text.RegularExpressions;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Person = EventFly.EndToEnd.Tests.Harness.Person;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>Somebody pastes a whole document into a field, of every page that takes text.</summary>
public sealed class PastingJourney(Harness.Browser browser, SharedServer shared)
{
    private const string Demo = $"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}";

    private const string Members = $"/organize/{DemoOrganization.Slug}/members";

    private const string HasLimit = "f => f.maxLength >= 0";

    private const string Unfold =
        "document.querySelectorAll('main details:not([open]) > summary').forEach(s => s.click())";

    private static readonly string Document = new('x', 40_000);

    [Theory]
    [InlineData($"/organize/{DemoOrganization.Slug}/events/new")]
    [InlineData($"{Demo}/live")]
    [InlineData($"{Demo}/quizzes/new")]
    [InlineData($"{Demo}/feed")]
    [InlineData($"{Demo}/tickets", "ticket-type-add")]
    [InlineData($"{Demo}/tickets/vouchers", "voucher-add")]
    [InlineData($"{Demo}/edit", "event-cancel")]
    [InlineData($"{Demo}/people-in-the-room")]
    [InlineData($"/organize/{DemoOrganization.Slug}")]
    [InlineData(Members)]
    [InlineData("/organize/new")]
    [InlineData($"/desk/{DemoOrganization.EventCode}")]
    [InlineData($"/e/{DemoOrganization.EventSlug}/feed", "feed-comments")]
    [InlineData($"/join/{DemoOrganization.EventCode}", "questions-open", "question-name")]
    public async Task What_a_field_of_a_live_page_cuts_off_is_said_and_nothing_else_is_lost(
        string page,
        params string[] opens
    )
    {
        await using var person = await Enter(page);
        await person.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        await person.VisitLive(page);
        foreach (var opened in opens)
        {
            await person.Id(opened).First.ClickAsync();
            await person.IsAnswered();
        }

        await person.Page.EvaluateAsync(Unfold);

        var circuits = person.Circuits;
        await PasteIntoEveryField(person);

        person.Circuits.ShouldBe(circuits);
        person.ShouldHaveSeenNoTrouble();
    }

    [Theory]
    [InlineData("/search")]
    [InlineData($"/e/{DemoOrganization.EventSlug}/tickets")]
    [InlineData("/join")]
    [InlineData("/account/register")]
    [InlineData("/account/forgot")]
    public async Task What_a_field_of_a_plain_page_cuts_off_is_said(string page)
    {
        await using var person = await Enter(page);
        await person.Visit(page);

        await PasteIntoEveryField(person);

        person.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task What_fits_is_pasted_without_a_word_and_what_was_cut_is_counted_as_people_count()
    {
        await using var person = await Enter("/account/register");
        await person.Visit("/account/register");
        var name = person.Page.Locator("#name");

        await person.Paste(name, "Ana\r\n");
        await Expect(name).ToHaveValueAsync("Ana");
        await Expect(Note(person)).ToBeEmptyAsync();
        await person.Paste(name, Foxes(60));
        await Expect(name).ToHaveValueAsync(Foxes(60));
        await Expect(Note(person)).ToBeEmptyAsync();
        await person.Paste(name, Foxes(100));
        await Expect(name).ToHaveValueAsync(Foxes(80));
        await Expect(Note(person)).ToContainTextAsync("Cut to 80 characters");
        await person.Page.Keyboard.PressAsync("Backspace");
        await Expect(name).ToHaveValueAsync(Foxes(79));
        await Expect(Note(person)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Of_words_that_come_at_once_a_field_keeps_what_fits_and_says_so()
    {
        await using var person = await Enter("/account/register");
        await person.Visit("/account/register");
        var name = person.Page.Locator("#name");

        await name.FocusAsync();
        await person.Page.Keyboard.InsertTextAsync(Foxes(90));

        await Expect(name).ToHaveValueAsync(Foxes(80));
        await Expect(Note(person)).ToContainTextAsync("Cut to 80 characters");
    }

    [Fact]
    public async Task A_name_of_forty_takes_forty_whole_foxes_and_no_key_more()
    {
        await using var person = await Enter(Members);
        await person.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        await person.VisitLive(Members);
        await person.Id("role-add").ClickAsync();
        var name = person.Id("role-name");

        await person.Paste(name, Foxes(60));
        await Expect(Note(person)).ToContainTextAsync("Cut to 40 characters");
        await person.Page.Keyboard.TypeAsync("and more");
        await Expect(name).ToHaveValueAsync(Foxes(40));
        await person.Page.Keyboard.PressAsync("Home");
        await person.Page.Keyboard.PressAsync("Delete");
        await person.Page.Keyboard.TypeAsync("my");

        await Expect(name).ToHaveValueAsync("m" + Foxes(39));
        person.ShouldHaveSeenNoTrouble();
    }

    /// <summary>A keyboard that composes is left alone until it is done; then Blazor learns what is left.</summary>
    [Fact]
    public async Task What_is_composed_beyond_the_limit_is_taken_off_when_it_is_done()
    {
        await using var person = await Enter("/organize/new");
        await person.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        await person.VisitLive("/organize/new");
        var name = person.Id("organization-name");
        await person.Paste(name, "Circle " + new string('x', 73));
        var keyboard = await person.Page.Context.NewCDPSessionAsync(person.Page);

        await keyboard.SendAsync("Input.imeSetComposition", Composed("にほ"));
        await Expect(name).ToHaveValueAsync(new Regex("にほ$"));
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "日本" });

        await Expect(name).ToHaveValueAsync("Circle " + new string('x', 73));
        (await person.WhatFieldsHold()).ShouldContain("Circle " + new string('x', 73));
    }

    private static Dictionary<string, object> Composed(string text) =>
        new()
        {
            ["text"] = text,
            ["selectionStart"] = text.Length,
            ["selectionEnd"] = text.Length,
        };

    private static string Foxes(int count) => string.Concat(Enumerable.Repeat("🦊", count));

    private static ILocator Note(Person person) => person.Page.Locator("#ef-cut[role=status]");

    private static async Task PasteIntoEveryField(Person person)
    {
        var fields = person.TextFields();
        await Expect(fields.First).ToBeVisibleAsync();
        for (var i = 0; i < await fields.CountAsync(); i++)
        {
            if (!await fields.Nth(i).EvaluateAsync<bool>(HasLimit))
            {
                continue;
            }

            var before = await person.WhatFieldsHold();
            await person.Paste(fields.Nth(i), Document);

            var most = await fields.Nth(i).EvaluateAsync<int>("f => Number(f.dataset.most ?? f.maxLength)");
            var name = await fields.Nth(i).EvaluateAsync<string>("f => f.dataset.testid ?? f.id");
            await Expect(Note(person)).ToContainTextAsync($"Cut to {most} characters");
            before[i] = Document[..most];
            var after = await person.WhatFieldsHold();
            after[..before.Length].ShouldBe(before, $"{name} at {person.Page.Url}");
        }
    }

    private async Task<Person> Enter(string page)
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        var isPhone = !page.StartsWith("/organize", StringComparison.Ordinal);
        return await browser.Enter("pasting", isPhone ? Device.Phone : Device.Desk, server.Url);
    }
}

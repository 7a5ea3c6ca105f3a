using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>What somebody needs next is in front of them, and what is done with is gone.</summary>
public sealed class AtHandJourney(Harness.Browser browser, SharedServer shared)
{
    private const string Demo = $"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}";

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task What_was_just_asked_comes_into_view_with_everything_that_can_be_done_next(int width)
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var host = await browser.Enter("host", new(width, 800), server.Url);
        await host.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(host);
        await host.VisitLive(planned.Path + "/live");
        await Organizing.PreparePoll(host, "And afterwards?", "Home", "Out");
        await host.Id("poll-question").FillAsync("Where next?");
        await host.Id("poll-option").Nth(0).FillAsync("Porto");
        await host.Id("poll-option").Nth(1).FillAsync("Vienna");

        await host.Id("poll-create-open").ClickAsync();

        await Expect(host.Page.Locator("#chosen-poll")).ToHaveTextAsync("Where next?");
        await Expect(host.Page.Locator("#chosen-poll")).ToBeFocusedAsync();
        await Expect(host.Id("poll-result").Nth(0)).ToBeInViewportAsync();
        await Expect(host.Id("stage-next")).ToHaveTextAsync("Close voting");
        await Expect(host.Id("stage-next")).ToBeInViewportAsync(new() { Ratio = 1 });
        await host.Id("stage-next").ClickAsync();
        await Expect(host.Id("stage-next")).ToHaveTextAsync("Clear the screens");
        await Expect(host.Id("stage-following")).ToBeInViewportAsync(new() { Ratio = 1 });
        await host.Id("stage-following").ClickAsync();
        await Expect(host.Page.Locator("#chosen-poll")).ToHaveTextAsync("And afterwards?");
        await Expect(host.Page.Locator("#chosen-poll")).ToBeInViewportAsync();
        host.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task Those_who_let_people_in_see_their_doors_and_nothing_that_they_may_not_do()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var staff = await browser.Enter("staff", Device.Phone, server.Url);
        await staff.SignIn(DemoSeed.Staff, DemoSeed.Password, "/organize");
        await staff.VisitLive("/organize");

        await Expect(staff.Id("my-desk").First).ToBeVisibleAsync();
        await Expect(staff.Page.GetByText("Plan an event")).ToHaveCountAsync(0);
        await Expect(staff.Id("organization-new")).ToHaveCountAsync(0);
        await staff.Page.Locator($"[data-testid=my-desk][href='/desk/{DemoOrganization.EventCode}']").ClickAsync();
        await Expect(staff.Id("desk-code")).ToBeVisibleAsync();
        await staff.VisitLive($"/organize/{DemoOrganization.Slug}");
        await Expect(staff.Id("event-row").First).ToBeVisibleAsync();
        await Expect(staff.Id("event-create")).ToHaveCountAsync(0);
        await Expect(staff.Id("event-row").First.GetByRole(AriaRole.Link)).ToHaveTextAsync("Desk");
        staff.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task A_readers_own_clock_is_there_on_a_page_that_comes_by_a_link()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var reader = await browser.Enter("reader", Device.Phone, server.Url, "America/New_York");
        await reader.Visit("/search?q=open+tech+evening");

        await reader.Page.Locator($"a[href='/e/{DemoOrganization.EventSlug}']").First.ClickAsync();

        await Expect(reader.Page.Locator("[data-local-start]").First).ToContainTextAsync("New York");
    }

    [Fact]
    public async Task What_was_wrong_with_a_field_goes_as_soon_as_it_is_mended()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var host = await browser.Enter("host", Device.Desk, server.Url);
        await host.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        await host.VisitLive($"/organize/{DemoOrganization.Slug}/events/new");
        await host.Id("event-save").ClickAsync();
        await Expect(host.Page.Locator("#title-error")).ToBeVisibleAsync();

        await host.Id("event-title").FillAsync("Evening");

        await Expect(host.Page.Locator("#title-error")).ToHaveCountAsync(0);
        await Expect(host.Page.Locator("#start-error")).ToBeVisibleAsync();
        await host.VisitLive($"{Demo}/quizzes/new");
        await host.Id("quiz-save").ClickAsync();
        await Expect(host.Page.Locator("[id='questions[0].question-error']")).ToBeVisibleAsync();
        await host.Id("question-text").FillAsync("Which?");
        await Expect(host.Page.Locator("[id='questions[0].question-error']")).ToHaveCountAsync(0);
        await Expect(host.Page.Locator("#title-error")).ToBeVisibleAsync();
    }
}

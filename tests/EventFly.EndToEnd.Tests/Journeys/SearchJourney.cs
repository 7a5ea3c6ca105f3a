using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>Somebody looks for something, mistypes it, narrows it down, and shares what they found.</summary>
public sealed class SearchJourney(Harness.Browser browser, SharedServer shared)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_mistyped_word_finds_what_was_meant_and_filters_narrow_it(int width)
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var visitor = await browser.Enter("visitor", new(width, 800), server.Url);

        await visitor.Visit("/");
        await visitor.Page.GetByLabel("What").FillAsync("conferense");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Expect(visitor.Id("search-meant")).ToContainTextAsync("conference");
        await visitor.Photograph("search-meant");

        await OpenFilters(visitor);
        var conferences = visitor.Page.Locator("[data-facet=Conference]");
        var count = await conferences.GetAttributeAsync("data-count");
        await conferences.ClickAsync();
        await Expect(visitor.Id("search-total")).ToHaveAttributeAsync("data-total", count!);
        await OpenFilters(visitor);
        await Expect(visitor.Page.Locator("[data-facet=Conference]")).ToHaveAttributeAsync("aria-current", "true");
        await visitor.Photograph("search-filters");
        (await visitor.AccessibilityFindings()).ShouldBeEmpty();

        await OpenFilters(visitor);
        await visitor.Page.GetByLabel("Price at most").FillAsync("5");
        await visitor.Id("search-more").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(visitor.Id("search-empty")).ToContainTextAsync("Leave something out");
        await visitor.Photograph("search-empty");
        (await visitor.AccessibilityFindings()).ShouldBeEmpty();
        await visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Without at most") }).First.ClickAsync();
        await Expect(visitor.Id("search-total")).ToHaveAttributeAsync("data-total", count!);

        await visitor.Visit("/search?q=conferense&exact=true");
        await Expect(visitor.Id("search-empty")).ToBeVisibleAsync();
        visitor.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task An_organizer_is_followed_and_left_again()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var visitor = await browser.Enter("follower", Device.Phone, server.Url);
        await visitor.SignIn(DemoSeed.Participant, DemoSeed.Password);

        await visitor.Visit($"/o/{DemoOrganization.Slug}");
        await visitor.Id("follow").ClickAsync();
        await Expect(visitor.Id("follow")).ToHaveTextAsync("Unfollow");
        await visitor.Photograph("follow");
        await visitor.Visit("/me");
        await Expect(visitor.Id("my-follow")).ToContainTextAsync("Open Tech Circle");
        await visitor.Visit($"/o/{DemoOrganization.Slug}");
        await visitor.Id("follow").ClickAsync();
        await Expect(visitor.Id("follow")).ToHaveTextAsync("Follow");
        visitor.ShouldHaveSeenNoTrouble();
    }

    /// <summary>Beside the results they are open; on a phone they are folded.</summary>
    private static async Task OpenFilters(Person visitor)
    {
        var filters = visitor.Id("search-filters");
        var summary = filters.Locator("> summary");
        if (await summary.IsVisibleAsync() && await filters.GetAttributeAsync("open") is null)
        {
            await summary.ClickAsync();
        }
    }
}

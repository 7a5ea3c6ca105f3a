using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>What the server sends is HTML as the standard has it, in both languages.</summary>
public sealed class MarkupJourney(Browser browser, SharedServer shared)
{
    private static readonly string[] Public =
    [
        "/",
        "/search",
        "/search?q=nothing-has-this-name",
        $"/e/{DemoOrganization.EventSlug}",
        $"/e/{DemoOrganization.EventSlug}/tickets",
        $"/e/{DemoOrganization.EventSlug}/lost-tickets",
        $"/e/{DemoOrganization.EventSlug}/feed",
        $"/o/{DemoOrganization.Slug}",
        "/join",
        $"/join/{DemoOrganization.EventCode}",
        $"/stage/{DemoOrganization.EventCode}",
        "/account/sign-in",
        "/account/register",
        "/account/forgot",
        "/account/resend",
        "/account/sent",
    ];

    private static readonly string[] OfAnAccount =
    [
        "/account/profile",
        "/me",
        "/organize",
        $"/organize/{DemoOrganization.Slug}",
    ];

    [Fact]
    public async Task Every_page_is_without_an_error_for_the_checker()
    {
        browser.SkipWithoutBrowser();
        HtmlChecker.SkipWithoutIt();
        var server = await shared.Get();
        await using var person = await browser.Enter("reader", Device.Desk, server.Url);
        var pages = new Dictionary<string, string>();

        await Fetch(person, Public, pages);
        await person.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/");
        await Fetch(person, OfAnAccount, pages);

        (await HtmlChecker.Errors(pages)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_checker_finds_what_is_wrong()
    {
        HtmlChecker.SkipWithoutIt();
        var page = "<!DOCTYPE html><html lang=en><title>x</title><h1>x</h1><time datetime='soon'>x</time></html>";

        var errors = await HtmlChecker.Errors(new Dictionary<string, string> { ["a page"] = page });

        errors.ShouldHaveSingleItem().ShouldStartWith("a page: ");
    }

    private static async Task Fetch(Person person, string[] paths, Dictionary<string, string> pages)
    {
        foreach (var path in paths)
        {
            foreach (var language in new[] { "en", "de" })
            {
                var answer = await person.Page.APIRequest.GetAsync(
                    path,
                    new() { Headers = [new("Accept-Language", language)] }
                );
                answer.Ok.ShouldBeTrue(path);
                pages.Add($"{path} ({language})", await answer.TextAsync());
            }
        }
    }
}

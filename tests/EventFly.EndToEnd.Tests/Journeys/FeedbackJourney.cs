using EventFly.Core.Registration.Announcements;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A guest says how it was with two taps from the letter; the team reads it, and others after them.</summary>
[Collection(Light.Journeys)]
public sealed class FeedbackJourney(Browser browser, SharedServer shared)
{
    private const string Words = "The talk about rivers was worth the trip. More of those workshops, please!";

    private static readonly (string Name, int Stars, string Comment)[] Others =
    [
        ("Jonas", 5, "Great workshops, great people."),
        ("Amara", 2, "Nobody could find the entrance."),
        ("Luca", 4, ""),
    ];

    [Fact]
    public async Task Two_taps_from_the_letter_and_a_comment_that_everybody_reads()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var guest = await browser.Enter("guest", Device.Phone, server.Url, runsScript: false);
        await using var reader = await browser.Enter("reader", Device.Phone, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OfferTicket(organizer, planned);
        var orders = new List<string>();
        foreach (var name in Others.Select(o => o.Name).Prepend("Maya"))
        {
            orders.Add(await TakeTicket(reader, planned.Slug, name));
        }

        List<string> findings = [];
        await organizer.VisitLive(planned.Path + "/feedback");
        await Expect(organizer.Id("feedback-state")).ToHaveAttributeAsync("data-state", "Early");
        await AskSomething(organizer, findings);
        await organizer.Id("feedback-ask").ClickAsync();
        await Expect(organizer.Id("announcement-preview")).ToContainTextAsync("★ ★ ★ ★ ★");
        await organizer.Photograph("feedback-letter");
        await organizer.Id("announcement-send").ClickAsync();
        await Expect(organizer.Id("announcement-row")).ToHaveAttributeAsync("data-state", "Scheduled");
        await End(server, planned);
        await Expect(organizer.Id("announcement-row"))
            .ToHaveAttributeAsync("data-state", "Sent", new() { Timeout = 40_000 });

        // The first tap is on the fourth star in the letter, and neither it nor the second needs script.
        var link = await LinkOfLetter(reader, "maya@example.org", stars: 4);
        await guest.Visit(link);
        await Expect(guest.Page.Locator("[data-testid=feedback-rating][data-stars='4']")).ToBeCheckedAsync();
        await Expect(guest.Id("feedback-submit")).ToBeInViewportAsync();
        await guest.Id("feedback-submit").ClickAsync();
        await Expect(guest.Id("feedback-done")).ToBeVisibleAsync();

        await ShouldBeHtml(reader, link, orders[1], $"{orders[1]}/feedback");
        await SayMore(reader, link, findings);
        foreach (var (order, (_, stars, comment)) in orders.Skip(1).Zip(Others))
        {
            await FromTheTicket(reader, order, stars, comment);
        }

        findings.AddRange(await reader.AccessibilityFindings());
        await organizer.VisitLive(planned.Path + "/feedback");
        await Expect(organizer.Id("feedback-rate")).ToHaveAttributeAsync("data-answered", "4");
        await Expect(organizer.Id("feedback-comment-row")).ToHaveCountAsync(3);
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("feedback-results");
        await Feature(organizer);
        await organizer.Id("feedback-comment-row").First.ScrollIntoViewIfNeededAsync();
        await organizer.Photograph("feedback-comments");

        foreach (var page in new[] { "/o/open-tech-circle", $"/e/{planned.Slug}" })
        {
            await reader.Visit(page);
            await Expect(reader.Id("featured-comment")).ToContainTextAsync(Words);
            await Expect(reader.Id("featured-comment")).ToContainTextAsync("Maya");
            findings.AddRange(await reader.AccessibilityFindings());
            await reader.Id("featured-comment").ScrollIntoViewIfNeededAsync();
            await reader.Photograph(page[1] == 'o' ? "feedback-organizer-page" : "feedback-event-page");
        }

        findings.ShouldBeEmpty();
        guest.ShouldHaveSeenNoTrouble();
        reader.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }

    /// <summary>By the same letter, some time later.</summary>
    private static async Task SayMore(Person guest, string link, List<string> findings)
    {
        await guest.Visit(link);
        await guest.Photograph("feedback-page");
        findings.AddRange(await guest.AccessibilityFindings());
        await guest.Page.Locator("[data-testid=feedback-rating][data-stars='5']").CheckAsync();
        await guest.Id("feedback-comment").FillAsync(Words);
        await guest.Page.Locator("[data-testid=feedback-recommend][value='10']").CheckAsync();
        await guest.Page.Locator("[data-testid=feedback-choice][value='4']").CheckAsync();
        await guest.Id("feedback-show-name").CheckAsync();
        await guest.Id("feedback-submit").ScrollIntoViewIfNeededAsync();
        await guest.Photograph("feedback-filled");
        await guest.Id("feedback-submit").ClickAsync();
        await Expect(guest.Page.Locator("#showing-error")).ToBeVisibleAsync();
        await guest.Photograph("feedback-refused");
        await guest.Id("feedback-named").CheckAsync();
        await guest.Id("feedback-submit").ClickAsync();
        await Expect(guest.Id("feedback-done")).ToBeVisibleAsync();
        await guest.Photograph("feedback-thanks");
    }

    private static async Task ShouldBeHtml(Person person, params string[] paths)
    {
        var pages = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            pages.Add(path, await (await person.Page.APIRequest.GetAsync(path)).TextAsync());
        }

        if (HtmlChecker.IsThere)
        {
            (await HtmlChecker.Errors(pages)).ShouldBeEmpty();
        }
    }

    private static async Task AskSomething(Person organizer, List<string> findings)
    {
        await organizer.Id("feedback-form").ClickAsync();
        await organizer.Id("form-add").ClickAsync();
        await organizer.Id("form-days").FillAsync("soon");
        await organizer.Id("form-save").ClickAsync();
        await Expect(organizer.Page.GetByText("Write what you want to know.").First).ToBeVisibleAsync();
        await organizer.Photograph("feedback-form-refused");
        await organizer.Id("form-days").FillAsync("21");
        await organizer.Id("form-prompt").FillAsync("How was the food?");
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Id("form-save").ClickAsync();
        await Expect(organizer.Id("feedback-note")).ToContainTextAsync("Saved.");
        await organizer.Photograph("feedback-none");
    }

    private static async Task Feature(Person organizer)
    {
        var row = organizer.Id("feedback-comment-row").Filter(new() { HasText = Words });
        await row.GetByTestId("feedback-comment-feature").ClickAsync();
        await Expect(row).ToHaveAttributeAsync("data-featured", "true");
        await Expect(row.GetByTestId("feedback-comment-feature")).ToBeEnabledAsync();
    }

    private static async Task FromTheTicket(Person person, string order, int stars, string comment)
    {
        await person.Visit(order);
        await person.Id("ticket-feedback").ClickAsync();
        await person.Page.Locator($"[data-testid=feedback-rating][data-stars='{stars}']").CheckAsync();
        await person.Page.Locator($"[data-testid=feedback-recommend][value='{stars * 2}']").CheckAsync();
        await person.Id("feedback-comment").FillAsync(comment);
        await person.Id("feedback-submit").ClickAsync();
        await Expect(person.Id("feedback-done")).ToBeVisibleAsync();
    }

    private static async Task<string> TakeTicket(Person guest, string slug, string name)
    {
        await guest.Visit($"/e/{slug}/tickets");
        await guest.Id("ticket-quantity").First.FillAsync("1");
        await guest.Id("checkout-start").ClickAsync();
        await guest.Id("checkout-name").FillAsync($"{name} Lindqvist");
        await guest.Id("checkout-email").FillAsync($"{name.ToLowerInvariant()}@example.org");
        await guest.Id("checkout-pay").ClickAsync();
        await guest.Arrives("/orders/");
        return new Uri(guest.Page.Url).AbsolutePath;
    }

    /// <summary>As it stands in the letter.</summary>
    private static async Task<string> LinkOfLetter(Person person, string address, int stars)
    {
        var row = person
            .Id("mail-row")
            .Filter(new() { HasText = "How was Lisbon" })
            .Filter(new() { HasText = address });
        await person.Visit("/dev/mail");
        for (var tries = 0; tries < 60 && await row.CountAsync() == 0; tries++)
        {
            await Task.Delay(250);
            await person.Visit("/dev/mail");
        }

        await row.First.GetByRole(Microsoft.Playwright.AriaRole.Link).ClickAsync();
        await person.Photograph("feedback-mail");
        var link = person.Page.Locator($"[data-testid=mail-link][href*='/feedback/'][href*='stars={stars}']");
        return new Uri((await link.First.GetAttributeAsync("href"))!).PathAndQuery;
    }

    /// <summary>It ended three hours ago.</summary>
    private static async Task End(ServerProcess server, PlannedEvent planned)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (end, due) = (now.AddHours(-3), now.AddHours(-1));
        var id = await server.Read(db => db.Events.Where(e => e.Slug == planned.Slug).Select(e => e.Id).SingleAsync());
        await server.Read(db =>
            db.Events.Where(e => e.Id == id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(e => e.StartsAt, now.AddHours(-9)).SetProperty(e => e.EndsAt, end)
                )
        );
        await server.Read(db =>
            db.Announcements.Where(a => a.Event == id && a.State == AnnouncementState.Scheduled)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.DueAt, due))
        );
    }
}

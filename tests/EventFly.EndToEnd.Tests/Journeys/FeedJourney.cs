using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>The feed from both sides: a team that posts and moderates, readers who like, comment and report.</summary>
public sealed class FeedJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task A_post_is_read_liked_discussed_reported_and_moderated()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var team = await browser.Enter("team", Device.Desk, server.Url);
        await using var reader = await browser.Enter("reader", Device.Phone, server.Url);
        await using var guest = await browser.Enter("guest", Device.Phone, server.Url);
        await team.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(team);
        await reader.SignIn(DemoSeed.Participant, DemoSeed.Password);
        await reader.VisitLive($"/e/{planned.Slug}/feed");
        await guest.VisitLive($"/e/{planned.Slug}/feed");

        await Post(team, planned);
        await TakeNew(reader);
        await TakeNew(guest);
        await Like(reader, guest);
        await Discuss(reader);
        await ReportAsGuest(guest);
        await Moderate(team, reader);

        var findings = new List<string>();
        foreach (var person in new[] { team, reader, guest })
        {
            findings.AddRange(await person.AccessibilityFindings());
        }

        findings.ShouldBeEmpty();
        await team.Photograph("feed-team");
        await reader.Photograph("feed-reader");
        team.ShouldHaveSeenNoTrouble();
        reader.ShouldHaveSeenNoTrouble();
        guest.ShouldHaveSeenNoTrouble();
    }

    private static async Task Post(Person team, PlannedEvent planned)
    {
        await team.VisitLive(planned.Path + "/feed");
        await team.Id("feed-compose").FillAsync("Doors are **open**.");
        await Expect(team.Page.Locator(".ef-preview strong")).ToHaveTextAsync("open");
        await team.Id("post-image").SetInputFilesAsync(Dot("notes.png", "not a picture"u8.ToArray()));
        await Expect(team.Page.GetByText("This file is no picture that we can show.")).ToBeVisibleAsync();
        var gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
        await team.Id("post-image").SetInputFilesAsync(Dot("dot.gif", gif));
        await team.Id("post-alt").FillAsync("A dot");
        await team.Id("feed-compose-submit").ClickAsync();
        await Expect(team.Id("feed-post")).ToHaveCountAsync(1);
    }

    private static async Task TakeNew(Person person)
    {
        await Expect(person.Id("feed-post")).ToHaveCountAsync(0);
        await person.Id("feed-new").ClickAsync();
        await Expect(person.Id("feed-post")).ToBeFocusedAsync();
        await Expect(person.Page.GetByAltText("A dot")).ToBeVisibleAsync();
        await person.Until("document.querySelector('.ef-post-image').naturalWidth === 1");
    }

    private static async Task Like(Person reader, Person guest)
    {
        await reader.Id("feed-like").ClickAsync();
        await guest.Id("feed-like").ClickAsync();
        await Expect(reader.Id("feed-like")).ToHaveAttributeAsync("data-count", "2");
        await Expect(guest.Id("feed-like")).ToHaveAttributeAsync("aria-pressed", "true");
        await guest.Page.ReloadAsync();
        await Expect(guest.Id("feed-like")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    private static async Task Discuss(Person reader)
    {
        await reader.Id("feed-comments").ClickAsync();
        await reader.Id("comment-compose").PressSequentiallyAsync("Is the lift working, @ol");
        await Expect(reader.Id("mention-option")).ToHaveCountAsync(1);
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Id("comment-compose")).ToHaveValueAsync("Is the lift working, @Olena Organizer ");
        await reader.Id("comment-compose-submit").ClickAsync();
        await Expect(reader.Page.Locator(".ef-mention")).ToHaveTextAsync("@Olena Organizer");
        await reader.Id("comment-delete").ClickAsync();
        await Expect(reader.Id("feed-comment")).ToHaveCountAsync(0);
        await reader.Id("comment-undo").ClickAsync();
        await Expect(reader.Id("feed-comment")).ToHaveCountAsync(1);
    }

    private static async Task ReportAsGuest(Person guest)
    {
        await guest.Id("feed-comments").ClickAsync();
        await Expect(guest.Id("comment-sign-in")).ToBeVisibleAsync();
        await guest.Id("comment-report").ClickAsync();
        await guest.Id("report-send").ClickAsync();
        await Expect(guest.Page.GetByText("Thank you. The team will look at it.")).ToBeVisibleAsync();
    }

    private static async Task Moderate(Person team, Person reader)
    {
        await Expect(team.Id("feed-reported")).ToContainTextAsync("1");
        await team.Id("feed-reported").ClickAsync();
        await team.Id("reported-hide").ClickAsync();
        await Expect(team.Id("reported")).ToHaveCountAsync(0);
        await Expect(reader.Id("feed-comment")).ToContainTextAsync("Hidden by the team.");
        await Expect(reader.Id("feed-comment")).Not.ToContainTextAsync("lift");
    }

    private static FilePayload Dot(string name, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = "image/png",
            Buffer = content,
        };
}

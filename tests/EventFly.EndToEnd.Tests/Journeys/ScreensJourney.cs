using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>Every screen once: accessible by day and by night, no wider than a phone, and photographed.</summary>
public sealed class ScreensJourney(Browser browser, SharedServer shared)
{
    private static readonly string[] Public =
    [
        "/",
        "/search",
        $"/e/{DemoOrganization.EventSlug}",
        $"/e/{DemoOrganization.EventSlug}/tickets",
        $"/e/{DemoOrganization.EventSlug}/feed",
        $"/embed/{DemoOrganization.EventSlug}",
        $"/o/{DemoOrganization.Slug}",
        "/join",
        "/account/sign-in",
        "/account/register",
        "/account/forgot",
    ];

    private readonly List<string> _findings = [];

    [Fact]
    public async Task Every_public_screen_is_accessible_and_fits_a_phone()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var visitor = await browser.Enter("visitor", Device.Phone, server.Url);

        foreach (var path in Public)
        {
            await visitor.Visit(path);
            await Inspect(visitor, path == "/" ? "start" : path.Trim('/').Replace('/', '-'));
        }

        _findings.ShouldBeEmpty();
        visitor.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task Every_screen_of_an_organizer_and_its_hall_is_accessible_and_fits_a_phone()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var stage = await browser.Enter("stage", Device.Desk, server.Url);
        await using var phone = await browser.Enter("phone", Device.Phone, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OfferTicket(organizer, planned);
        await using var guest = await phone.OpenTab("guest");
        await Door.TakeTicket(guest, planned.Slug);
        await Inspect(guest, "order");

        await stage.VisitLive($"/stage/{planned.Code}");
        await Inspect(stage, "stage-lobby");
        await Live.Join(phone, planned.Code);
        await Live.Sees(phone, "You’re in");
        await Inspect(phone, "phone-waiting");
        await Organizing.AskNow(organizer, planned, "Where should we meet next year?", "Porto", "Évora");
        await Inspect(organizer, "live-control");
        await Live.Says(phone, "Tap one");
        await Inspect(phone, "phone-question");
        await Live.Vote(phone, 0);
        await Live.SeesCounts(phone, 1, 0);
        await Inspect(phone, "phone-voted");
        await Live.SeesCounts(stage, 1, 0);
        await Inspect(stage, "stage-poll");
        await Organizing.ClosePoll(organizer);
        await Live.Says(phone, "Voting is closed");
        await Inspect(phone, "phone-closed");

        await Inspect(organizer, "organizations", "/organize", "organization-card");
        await Inspect(organizer, "events", $"/organize/{DemoOrganization.Slug}", "event-create");
        await Inspect(organizer, "event-new", $"/organize/{DemoOrganization.Slug}/events/new", "event-title");
        await Inspect(organizer, "dashboard", planned.Path, "attendance-inside");
        await Inspect(organizer, "event-edit", planned.Path + "/edit", "event-title");
        await Inspect(organizer, "attendees", planned.Path + "/attendees", "attendee-search");
        await Inspect(organizer, "ticket-types", planned.Path + "/tickets", "ticket-type-row");
        await organizer.Id("ticket-type-edit").First.ClickAsync();
        await Expect(organizer.Id("preview-price")).ToBeVisibleAsync();
        await Inspect(organizer, "ticket-type");
        await Inspect(organizer, "vouchers", planned.Path + "/tickets/vouchers", "voucher-add");
        await Inspect(organizer, "sales-terms", planned.Path + "/tickets/terms", "terms-save");
        await Inspect(organizer, "team", $"/organize/{DemoOrganization.Slug}/members", "member-row");
        await Inspect(organizer, "desk", $"/desk/{planned.Code}", "desk-code");

        _findings.ShouldBeEmpty();
        foreach (var person in new[] { organizer, stage, phone, guest })
        {
            person.ShouldHaveSeenNoTrouble();
        }
    }

    private async Task Inspect(Person person, string name, string path, string ready)
    {
        await person.VisitLive(path);
        await Expect(person.Id(ready).First).ToBeVisibleAsync();
        await Inspect(person, name);
    }

    /// <summary>Collects what is wrong, so that one run tells all of it.</summary>
    private async Task Inspect(Person person, string name)
    {
        _findings.AddRange(await person.AccessibilityFindings());
        await person.Photograph(name);
        var own = person.Page.ViewportSize!;
        await person.Page.SetViewportSizeAsync(Device.Phone.Width, Device.Phone.Height);
        try
        {
            // The menu of a desk needs a moment to fold.
            await person.Until($"document.documentElement.scrollWidth <= {Device.Phone.Width}");
        }
        catch (ShouldAssertException)
        {
            _findings.Add($"{name} is wider than a phone");
        }

        await person.Page.SetViewportSizeAsync(own.Width, own.Height);
    }
}

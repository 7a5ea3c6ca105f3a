using EventFly.Core.Registration.Announcements;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>An organizer writes to the guests, thinks twice, and a guest wants no more of it.</summary>
[Collection(Light.Journeys)]
public sealed class AnnouncingJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task An_announcement_is_tried_called_back_sent_and_stopped_by_who_gets_it()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var guest = await browser.Enter("guest", Device.Phone, server.Url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanForLater(organizer);
        await Organizing.OfferTicket(organizer, planned);
        await Door.TakeTicket(guest, planned.Slug);
        List<string> findings = [];

        await organizer.VisitLive(planned.Path + "/announcements");
        await Expect(organizer.Id("announcement-start")).ToHaveCountAsync(5);
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("announcements-none");
        await organizer.Page.Locator("[data-start='Three hours before']").ClickAsync();
        await Expect(organizer.Id("announcement-count")).ToHaveAttributeAsync("data-count", "1");
        await Expect(organizer.Id("announcement-preview")).ToContainTextAsync("Today: Lisbon Web Weekend");
        await organizer.Id("announcement-subject").FillAsync("");
        await organizer.Id("announcement-send").ClickAsync();
        await Expect(organizer.Page.GetByText("Give it a subject.").First).ToBeVisibleAsync();
        await organizer.Id("announcement-subject").FillAsync("Today: bring a jacket");
        await organizer.Id("announcement-language").ClickAsync();
        await Expect(organizer.Id("announcement-subject")).ToHaveCountAsync(2);
        await organizer.Id("announcement-subject").Last.FillAsync("Heute: Jacke mitbringen");
        await organizer.Id("announcement-body").Last.FillAsync("Hallo {name},\n\nes wird **kühl**.");
        await Expect(organizer.Id("announcement-preview").Locator("strong")).ToHaveTextAsync("kühl");
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("announcement-editor");
        await organizer.Id("announcement-try").ClickAsync();
        await Expect(organizer.Id("announcement-tried")).ToContainTextAsync("A test is on its way");
        await organizer.Id("announcement-send").ClickAsync();
        await Expect(organizer.Id("announcement-row")).ToHaveAttributeAsync("data-state", "Scheduled");
        await organizer.Id("announcement-call-back").ClickAsync();
        await Expect(organizer.Id("announcement-row")).ToHaveAttributeAsync("data-state", "Draft");

        await organizer.Id("announcement-edit").ClickAsync();
        await organizer.Id("announcement-when").SelectOptionAsync("AtOnce");
        // A double click sends it once.
        await organizer.Id("announcement-send").DblClickAsync();
        await Expect(organizer.Id("announcement-row")).ToHaveAttributeAsync("data-state", "Scheduled");
        await DoNotThinkTwice(server);
        await Expect(organizer.Id("announcement-row")).ToHaveAttributeAsync("data-state", "Sent");
        await Expect(organizer.Id("announcement-counts")).ToHaveAttributeAsync("data-accepted", "1");
        findings.AddRange(await organizer.AccessibilityFindings());
        await organizer.Photograph("announcement-sent");

        var key = await server.Read(db =>
            db.AnnouncementCopies.Where(c =>
                    db.Announcements.Any(a =>
                        a.Id == c.Announcement && db.Events.Any(e => e.Id == a.Event && e.Slug == planned.Slug)
                    )
                )
                .Select(c => c.Key)
                .SingleAsync()
        );
        await guest.Visit($"/unsubscribe/{key}/one-click");
        findings.AddRange(await guest.AccessibilityFindings());
        await guest.Photograph("unsubscribe");
        await guest.Id("unsubscribe").ClickAsync();
        await Expect(guest.Id("unsubscribed")).ToBeVisibleAsync();
        await guest.Photograph("unsubscribed");

        findings.ShouldBeEmpty();
        guest.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }

    private static Task<int> DoNotThinkTwice(ServerProcess server) =>
        server.Read(db =>
            db.Announcements.Where(a => a.State == AnnouncementState.Scheduled)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.DueAt, a => a.ReleasedAt))
        );
}

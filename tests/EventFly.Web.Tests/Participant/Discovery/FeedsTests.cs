using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EventFly.Web.Tests.Circuits;

namespace EventFly.Web.Tests.Participant.Discovery;

/// <summary>What programs are told of public events: calendars, readers, search engines.</summary>
public sealed partial class FeedsTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task An_organizer_and_a_search_can_be_subscribed_to_in_a_calendar_and_a_reader()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 10);
        using var program = site.Browser();
        var organizer = Organizer().Match(await program.GetStringAsync($"/e/{card.Slug}")).Groups[1].Value;
        var page = await program.GetStringAsync($"/o/{organizer}");

        page.ShouldContain($"webcal://{program.BaseAddress!.Authority}/o/{organizer}/events.ics");
        page.ShouldContain($"href=\"/o/{organizer}/events.rss\"");
        foreach (var list in new[] { $"/o/{organizer}/events", "/search/events" })
        {
            var calendar = await program.GetAsync(list + ".ics");
            calendar.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
            var entries = await calendar.Content.ReadAsStringAsync();
            entries.ShouldContain($"UID:{card.Id}@eventfly");
            entries.ShouldContain($"DTSTART:{card.StartsAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
            // The same entry as in the event's own file: a calendar that has both shows it once.
            (await program.GetStringAsync($"/e/{card.Slug}/event.ics")).ShouldContain($"UID:{card.Id}@eventfly");

            var feed = await program.GetAsync(list + ".rss");
            feed.Content.Headers.ContentType!.MediaType.ShouldBe("application/rss+xml");
            feed.Headers.CacheControl!.Public.ShouldBeTrue();
            var item = XDocument.Parse(await feed.Content.ReadAsStringAsync()).Descendants("item").Single();
            item.Element("title")!.Value.ShouldBe(card.Title);
            item.Element("link")!.Value.ShouldBe($"{program.BaseAddress}e/{card.Slug}");
        }

        (await program.GetStringAsync("/search/events.rss?q=nothingofthekind")).ShouldNotContain("<item>");
        (await program.GetAsync("/search/events.ics?q=%00&page=abc&lat=x")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync("/o/nobody/events.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Search_engines_are_shown_public_pages_and_kept_from_the_rooms_of_others()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 10);
        using var program = site.Browser();

        var robots = await program.GetStringAsync("/robots.txt");
        var index = XDocument.Parse(await program.GetStringAsync("/sitemap.xml"));
        var part = index.Descendants(Sitemap + "loc").Single().Value;
        var pages = XDocument.Parse(await program.GetStringAsync(part)).Descendants(Sitemap + "loc");

        robots.ShouldContain($"Sitemap: {program.BaseAddress}sitemap.xml");
        robots.ShouldContain("Disallow: /orders");
        pages.Select(p => p.Value).ShouldContain($"{program.BaseAddress}e/{card.Slug}");
        pages.ShouldContain(p => p.Value.Contains("/o/", StringComparison.Ordinal));
        foreach (var none in new[] { "/sitemap/0.xml", "/sitemap/2.xml", "/sitemap/x.xml" })
        {
            (await program.GetAsync(none)).StatusCode.ShouldBe(HttpStatusCode.NotFound, none);
        }
    }

    [GeneratedRegex("href=\"/o/([^\"]+)\"")]
    private static partial Regex Organizer();
}

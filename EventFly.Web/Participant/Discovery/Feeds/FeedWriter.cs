using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using EventFly.Web.Shell.Widgets;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Participant.Discovery.Feeds;

/// <summary>Writes lists of events for programs that people subscribe with.</summary>
internal sealed class FeedWriter(ICalendarFiles calendars, SiteAddress site, IStringLocalizer<Words> words)
{
    /// <summary>Without a byte-order mark, which some programs take for text before the document.</summary>
    public static readonly XmlWriterSettings PlainXml = new() { Encoding = new UTF8Encoding(false) };

    /// <param name="request">By which the program came.</param>
    public string Calendar(string name, IReadOnlyList<FoundEvent> events, HttpRequest request) =>
        calendars.Write(
            name,
            [
                .. events.Select(e => new CalendarSession(
                    e.Id.ToString(),
                    e.Title,
                    e.Summary,
                    Where(e),
                    e.StartsAt,
                    e.EndsAt,
                    site.Link(Page(e), request),
                    e.Version,
                    IsTentative: false
                )),
            ],
            isCancelled: false
        );

    /// <summary>RSS 2.0.</summary>
    /// <param name="page">What people see of it, without a slash at its beginning.</param>
    /// <param name="request">By which the program came.</param>
    public byte[] Rss(string name, string page, IReadOnlyList<FoundEvent> events, HttpRequest request)
    {
        var feed = new SyndicationFeed(
            name,
            words["What is on next"].Value,
            new Uri(site.Link(page, request)),
            events.Select(e => Item(e, request))
        );
        using var written = new MemoryStream();
        using (var xml = XmlWriter.Create(written, PlainXml))
        {
            new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: false).WriteTo(xml);
        }

        return written.ToArray();
    }

    private SyndicationItem Item(FoundEvent e, HttpRequest request)
    {
        var page = new Uri(site.Link(Page(e), request));
        var start = Zone.Local(e.StartsAt, e.Zone);
        string[] lines =
        [
            $"{EventClock.Day(start)}, {start.ToString(EventClock.Minute, CultureInfo.CurrentCulture)}",
            Where(e),
            e.Summary,
        ];
        var item = new SyndicationItem
        {
            // An address may change with the site's; the event is the same.
            Id = $"urn:uuid:{e.Id}",
            Title = new TextSyndicationContent(e.Title),
            Summary = new TextSyndicationContent(string.Join("\n", lines.Where(l => l.Length > 0))),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(page));
        foreach (var tag in e.Tags)
        {
            item.Categories.Add(new SyndicationCategory(tag));
        }

        return item;
    }

    private string Where(FoundEvent e)
    {
        string[] parts = [e.Venue, e.City, e.Country];
        var place = string.Join(", ", parts.Where(p => p.Length > 0));
        return place.Length > 0 ? place
            : e.IsOnline ? words["Online"]
            : "";
    }

    private static string Page(FoundEvent e) => $"e/{Uri.EscapeDataString(e.Slug)}";
}

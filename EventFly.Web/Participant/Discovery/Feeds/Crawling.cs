using System.Text;
using System.Xml;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Participant.Discovery.Feeds;

/// <summary>What search engines ask for: <c>robots.txt</c> and the sitemap (sitemaps.org 0.9) of public pages.</summary>
internal static class Crawling
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Index = "sitemap.xml";

    /// <summary>Rooms of those who are signed in, pages that somebody holds a key to, and answers without end.</summary>
    private static readonly string[] Closed =
    [
        "/account",
        "/api",
        "/desk",
        "/dev",
        "/join",
        "/me$",
        "/orders",
        "/organize",
        "/search",
        "/stage",
        "/unsubscribe",
        "/waiting",
    ];

    public static void MapCrawling(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", Robots).ExcludeFromDescription();
        app.MapGet("/" + Index, Parts).ExcludeFromDescription();
        app.MapGet("/sitemap/{part}.xml", Part).ExcludeFromDescription();
    }

    private static IResult Robots(HttpContext context, SiteAddress site)
    {
        IEnumerable<string> lines =
        [
            "User-agent: *",
            .. Closed.Select(path => $"Disallow: {path}"),
            $"Sitemap: {site.Link(Index, context.Request)}",
        ];
        return Results.Text(string.Join('\n', lines) + "\n", "text/plain", Encoding.UTF8);
    }

    private static async Task<IResult> Parts(HttpContext context, IUseCases useCases, SiteAddress site)
    {
        var first = await useCases.Run(Actors.From(context.User), new ListPublicPages(1), context.RequestAborted);
        return first.IsDone
            ? Xml(
                context,
                "sitemapindex",
                "sitemap",
                Enumerable.Range(1, first.Value.Parts).Select(n => site.Link($"sitemap/{n}.xml", context.Request))
            )
            : Results.NotFound();
    }

    private static async Task<IResult> Part(string part, HttpContext context, IUseCases useCases, SiteAddress site)
    {
        var number = QueryText.Whole(part) ?? 0;
        var found = await useCases.Run(Actors.From(context.User), new ListPublicPages(number), context.RequestAborted);
        if (!found.IsDone)
        {
            return Results.NotFound();
        }

        IEnumerable<string> pages =
        [
            .. number == 1 ? [""] : Array.Empty<string>(),
            .. found.Value.Organizers.Select(slug => $"o/{Uri.EscapeDataString(slug)}"),
            .. found.Value.Events.Select(slug => $"e/{Uri.EscapeDataString(slug)}"),
        ];
        return Xml(context, "urlset", "url", pages.Select(page => site.Link(page, context.Request)));
    }

    private static IResult Xml(HttpContext context, string all, string one, IEnumerable<string> addresses)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        using var written = new MemoryStream();
        using (var xml = XmlWriter.Create(written, FeedWriter.PlainXml))
        {
            xml.WriteStartElement(all, Namespace);
            foreach (var address in addresses)
            {
                xml.WriteStartElement(one, Namespace);
                xml.WriteElementString("loc", Namespace, address);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return Results.Bytes(written.ToArray(), "application/xml; charset=utf-8");
    }
}

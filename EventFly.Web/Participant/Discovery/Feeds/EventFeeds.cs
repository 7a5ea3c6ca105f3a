using System.Text;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Participant.Discovery.Feeds;

/// <summary>
/// Events to subscribe to, in a calendar (<c>events.ics</c>) or a reader (<c>events.rss</c>): those of an organizer, and those
/// that a search finds. Both hold what has not ended.
/// </summary>
internal static class EventFeeds
{
    public const string Calendar = "events.ics";
    public const string Rss = "events.rss";

    /// <summary>A search is followed for so many pages; what is further away comes later.</summary>
    private const int MostPages = 4;

    public static void MapEventFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet("/o/{organization}/" + Calendar, OfOrganizer).WithMetadata(Form.Calendar).ExcludeFromDescription();
        app.MapGet("/o/{organization}/" + Rss, OfOrganizer).WithMetadata(Form.Rss).ExcludeFromDescription();
        app.MapGet($"{SearchQuery.Page}/{Calendar}", OfSearch).WithMetadata(Form.Calendar).ExcludeFromDescription();
        app.MapGet($"{SearchQuery.Page}/{Rss}", OfSearch).WithMetadata(Form.Rss).ExcludeFromDescription();
    }

    private static async Task<IResult> OfOrganizer(
        string organization,
        HttpContext context,
        IUseCases useCases,
        FeedWriter writer
    )
    {
        var found = await useCases.Run(
            Actors.From(context.User),
            new GetOrganizerPage(organization),
            context.RequestAborted
        );
        return found.IsDone
            ? Answer(
                context,
                writer,
                found.Value.Organizer.Name,
                $"o/{Uri.EscapeDataString(organization)}",
                found.Value.Upcoming
            )
            : Results.NotFound();
    }

    private static async Task<IResult> OfSearch(HttpContext context, IUseCases useCases, FeedWriter writer)
    {
        var query = SearchQuery.Of(context.Request.Query) with { Sort = SearchOrder.Soonest };
        var (events, hasMore) = (new List<FoundEvent>(), true);
        for (var page = 1; hasMore && page <= MostPages; page++)
        {
            var asked = (query with { Number = page }).ToUseCase();
            var found = await useCases.Run(Actors.From(context.User), asked, context.RequestAborted);
            if (!found.IsDone)
            {
                return Results.NotFound();
            }

            events.AddRange(found.Value.Events);
            hasMore = found.Value.HasMore;
        }

        var name = query.Q is { } words ? $"EventFly: {Text.Tidy(words)}" : "EventFly";
        return Answer(context, writer, name, (query with { Number = 1 }).Address.TrimStart('/'), events);
    }

    private static IResult Answer(
        HttpContext context,
        FeedWriter writer,
        string name,
        string page,
        IReadOnlyList<FoundEvent> events
    )
    {
        // Programs ask again and again; nothing of it is anybody's own.
        context.Response.Headers.CacheControl = "public, max-age=900";
        var isCalendar = context.GetEndpoint()!.Metadata.GetRequiredMetadata<Form>() == Form.Calendar;
        return isCalendar
            ? Results.File(
                Encoding.UTF8.GetBytes(writer.Calendar(name, events, context.Request)),
                "text/calendar; charset=utf-8",
                Calendar
            )
            : Results.Bytes(writer.Rss(name, page, events, context.Request), "application/rss+xml; charset=utf-8");
    }

    /// <summary>How the events are written.</summary>
    private sealed record Form
    {
        public static readonly Form Calendar = new() { Name = nameof(Calendar) };
        public static readonly Form Rss = new() { Name = nameof(Rss) };

        private string Name { get; init; } = "";
    }
}

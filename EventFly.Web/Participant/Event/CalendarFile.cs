using System.Text;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Participant.Event;

/// <summary><c>/e/{slug}/event.ics</c>: the event for a calendar.</summary>
internal static class CalendarFile
{
    public static void MapCalendarFile(this IEndpointRouteBuilder app) =>
        app.MapGet("/e/{slug}/event.ics", Get).ExcludeFromDescription();

    private static async Task<IResult> Get(
        string slug,
        HttpContext context,
        IUseCases useCases,
        ICalendarFiles calendars,
        SiteAddress site
    )
    {
        var found = await useCases.Run(Actors.From(context.User), new GetEventPage(slug), context.RequestAborted);
        if (!found.IsDone)
        {
            return Results.NotFound();
        }

        var e = found.Value;
        var where = e.Place.InOneLine();
        var text = calendars.Write(
            new CalendarEntry(
                e.Card,
                e.Summary,
                where.Length == 0 && e.Place.IsOnline ? "Online" : where,
                e.Place.Latitude,
                e.Place.Longitude,
                site.Link($"e/{Uri.EscapeDataString(slug)}", context.Request),
                e.Version
            )
        );
        return Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "event.ics");
    }
}

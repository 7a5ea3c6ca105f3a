using System.Text;
using EventFly.Core.Events;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;

namespace EventFly.Web.Participant;

/// <summary><c>/e/{slug}/event.ics</c>: the event for a calendar.</summary>
internal static class CalendarFile
{
    public static void MapCalendarFile(this IEndpointRouteBuilder app) =>
        app.MapGet("/e/{slug}/event.ics", Get).ExcludeFromDescription();

    private static async Task<IResult> Get(
        string slug,
        HttpContext context,
        IUseCases useCases,
        ICalendarFiles calendars
    )
    {
        var found = await useCases.Run(Actors.From(context.User), new ShowEvent(slug), context.RequestAborted);
        if (!found.IsDone)
        {
            return Results.NotFound();
        }

        var e = found.Value;
        string[] parts = [e.Place.Venue, e.Place.Address, e.Place.City, e.Place.Country];
        var where = string.Join(", ", parts.Where(p => p.Length > 0));
        var text = calendars.Write(
            new CalendarEntry(
                e.Card,
                e.Summary,
                where.Length == 0 && e.Place.IsOnline ? "Online" : where,
                e.Place.Latitude,
                e.Place.Longitude,
                $"{context.Request.Scheme}://{context.Request.Host}/e/{Uri.EscapeDataString(slug)}",
                e.Version
            )
        );
        return Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "event.ics");
    }
}

using System.Text;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Participant.Schedules;

/// <summary><c>/e/{slug}/schedule.ics</c>: all sessions for a calendar; with <c>?mine</c> those that somebody picked.</summary>
internal static class ScheduleFile
{
    public static void MapScheduleFile(this IEndpointRouteBuilder app) =>
        app.MapGet("/e/{slug}/schedule.ics", Get).ExcludeFromDescription();

    private static async Task<IResult> Get(
        string slug,
        HttpContext context,
        IUseCases useCases,
        ICalendarFiles calendars,
        SiteAddress site
    )
    {
        var found = await useCases.Run(Actors.From(context.User), new GetSchedule(slug), context.RequestAborted);
        if (!found.IsDone)
        {
            return Results.NotFound();
        }

        var schedule = found.Value;
        var isMine = context.Request.Query.ContainsKey("mine");
        var text = calendars.Write(
            schedule.Event.Title,
            [
                .. schedule
                    .Sessions.Where(s => !isMine || s.Mine is not PickState.None)
                    .Select(s => new CalendarSession(
                        s.Id.ToString(),
                        s.Title,
                        string.Join(", ", s.Speakers.Select(speaker => speaker.Name)),
                        s.Room,
                        s.StartsAt,
                        s.EndsAt,
                        site.Link($"e/{Uri.EscapeDataString(slug)}/schedule/{s.Id}", context.Request),
                        // Each of the two moves its times: the sum grows with both.
                        s.Version + schedule.Version,
                        s.Mine is PickState.Waiting
                    )),
            ],
            schedule.Event.State is EventState.Cancelled
        );
        return Results.File(
            Encoding.UTF8.GetBytes(text),
            "text/calendar; charset=utf-8",
            isMine ? "my-schedule.ics" : "schedule.ics"
        );
    }
}

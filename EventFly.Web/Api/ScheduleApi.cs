using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EventFly.Web.Api;

/// <summary>Schedules over REST. Each time is there twice: as an instant, and as the clocks of the event's zone show it.</summary>
internal static class ScheduleApi
{
    public static void MapSchedule(this RouteGroupBuilder api) =>
        api.MapGroup("/events")
            .WithTags("Events")
            .MapGet("/{slug}/schedule", Read)
            .As(
                "ReadSchedule",
                "The sessions of an event in the order of their times, with rooms, tracks and speakers, how many places are left, "
                    + "and what the device or account that asks has picked"
            );

    private static async Task<Results<Ok<PublicSchedule>, ProblemHttpResult>> Read(
        string slug,
        HttpContext context,
        IUseCases useCases
    ) => await useCases.Answer(context, new GetSchedule(slug));
}

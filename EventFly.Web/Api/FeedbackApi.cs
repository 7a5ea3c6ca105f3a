using EventFly.Core.Kernel;
using EventFly.Core.Registration.Feedback;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>What guests say of an event, for the programs of its organizer.</summary>
internal static class FeedbackApi
{
    public static void MapFeedback(this RouteGroupBuilder api) =>
        api.MapGroup("/organizations/{organization}/events/{slug}")
            .WithTags("Feedback")
            .MapGet("/feedback", Read)
            .As(
                "ReadFeedback",
                "What guests say of an event: how many answered of how many, stars and net promoters with their 95 % intervals, sessions, answers and words; of fewer than three, some of them anonymous, nothing but how many"
            );

    private static async Task<Results<Ok<FeedbackReport>, ProblemHttpResult>> Read(
        [FromRoute] string organization,
        [FromRoute] string slug,
        IUseCases useCases,
        HttpContext context
    )
    {
        var (actor, gone) = (Actors.From(context.User), context.RequestAborted);
        var found = await useCases.Run(actor, new FindFeedbackEvent(organization, slug), gone);
        if (!found.IsDone)
        {
            return Answers.Problem(found.Fault);
        }

        var report = await useCases.Run(actor, new GetFeedback(found.Value.Card.Id), gone);
        return report.IsDone ? TypedResults.Ok(report.Value) : Answers.Problem(report.Fault);
    }
}

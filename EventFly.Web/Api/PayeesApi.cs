using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Payees;
using EventFly.Core.Payments.Providers;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>To whom an organization's money goes, for its own programs.</summary>
internal static class PayeesApi
{
    /// <param name="Country">Two capital letters, ISO 3166; may be left out once a payee is in use.</param>
    internal sealed record NewPayee(string Country = "");

    /// <param name="Address">The provider's page that asks the rest, for a person. It works once, and for minutes.</param>
    internal sealed record Onboarding(string Address);

    public static void MapPayees(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("/organizations/{organization}").WithTags("Payouts");
        own.MapGet(
                "/payee",
                (string organization, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new GetPayee(organization))
            )
            .As("ReadPayee", "To whom the money of sales goes, and what the payment provider still wants to know");
        own.MapPost("/payee", Start)
            .As(
                "StartPayee",
                "Have it passed on to the organization, or go on with that. An organization has one payee, so this needs no Idempotency-Key: sent again it is the same one, with a new address; for another country than the one in use it is 422"
            );
        own.MapDelete("/payee", Detach)
            .As("DetachPayee", "Leave the money of what is sold from now on with the platform");
        own.MapGet("/payouts", List).As("ListPayouts", "What was paid out to the organization's bank, newest first");
    }

    private static async Task<Results<Ok<Onboarding>, ProblemHttpResult>> Start(
        string organization,
        [FromBody] NewPayee body,
        IUseCases useCases,
        HttpContext context
    )
    {
        var started = await Asked(organization, useCases, context, id => new StartPayee(id, body.Country));
        return started.IsDone ? TypedResults.Ok(new Onboarding(started.Value)) : Answers.Problem(started.Fault);
    }

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Detach(
        string organization,
        IUseCases useCases,
        HttpContext context
    )
    {
        var done = await Asked(organization, useCases, context, id => new DetachPayee(id));
        return done.IsDone ? TypedResults.Ok(done.Value) : Answers.Problem(done.Fault);
    }

    private static async Task<Results<Ok<PayoutSheet>, ProblemHttpResult>> List(
        string organization,
        IUseCases useCases,
        HttpContext context
    )
    {
        var sheet = await Asked(organization, useCases, context, id => new ListPayouts(id));
        return sheet.IsDone ? TypedResults.Ok(sheet.Value) : Answers.Problem(sheet.Fault);
    }

    private static async Task<Result<T>> Asked<T>(
        string organization,
        IUseCases useCases,
        HttpContext context,
        Func<OrganizationId, IUseCase<T>> useCase
    )
    {
        var actor = Actors.From(context.User);
        var found = await useCases.Run(actor, new GetPayee(organization), context.RequestAborted);
        return found.IsDone
            ? await useCases.Run(actor, useCase(found.Value.Organization.Id), context.RequestAborted)
            : found.Fault;
    }
}

using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>From results to HTTP: values as they are, faults as problem details with their stable code.</summary>
internal static class Answers
{
    /// <summary>Runs a use case for whoever sent the request.</summary>
    public static async Task<Results<Ok<T>, ProblemHttpResult>> Answer<T>(
        this IUseCases useCases,
        HttpContext context,
        IUseCase<T> useCase
    )
    {
        var result = await useCases.Run(Actors.From(context.User), useCase, context.RequestAborted);
        return result.IsDone ? TypedResults.Ok(result.Value) : Problem(result.Fault);
    }

    public static ProblemHttpResult Problem(Fault fault)
    {
        var details = new ProblemDetails
        {
            Status = StatusOf(fault.Kind),
            Title = fault.Sentence.ToString(),
            Type = "urn:eventfly:fault:" + fault.Code,
            Extensions = { ["code"] = fault.Code },
        };
        if (fault.RetryAfter is { } wait)
        {
            details.Extensions[ApiProblems.RetryAfterKey] = RetryAfter.Seconds(wait);
        }

        if (fault.Fields.Count > 0)
        {
            details.Extensions["errors"] = fault
                .Fields.GroupBy(f => f.Field)
                .ToDictionary(g => g.Key, g => g.Select(f => f.Sentence.ToString()).ToArray());
        }

        return TypedResults.Problem(details);
    }

    private static int StatusOf(FaultKind kind) =>
        kind switch
        {
            FaultKind.Invalid => StatusCodes.Status400BadRequest,
            FaultKind.SignInRequired => StatusCodes.Status401Unauthorized,
            FaultKind.NotFound => StatusCodes.Status404NotFound,
            FaultKind.TooMany => StatusCodes.Status429TooManyRequests,
            FaultKind.Contradiction => StatusCodes.Status422UnprocessableEntity,
            FaultKind.Outdated => StatusCodes.Status412PreconditionFailed,
            FaultKind.Refused or FaultKind.Conflict => StatusCodes.Status409Conflict,
        };
}

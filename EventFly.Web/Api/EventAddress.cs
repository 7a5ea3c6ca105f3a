using System.Globalization;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Sales;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EventFly.Web.Api;

/// <summary>The event that a path names, for those who may host it.</summary>
internal sealed record EventAddress(
    [FromRoute] string Organization,
    [FromRoute] string Slug,
    IUseCases UseCases,
    HttpContext Context
)
{
    public Task<Results<Ok<T>, ProblemHttpResult>> Answer<T>(Func<EventId, IUseCase<T>> useCase) =>
        Answer(id => Task.FromResult(useCase(id)));

    /// <summary>For what is read from the body only when it is known who sends it.</summary>
    public Task<Results<Ok<T>, ProblemHttpResult>> Answer<T>(Func<EventId, Task<IUseCase<T>>> useCase) =>
        UseCases.AnswerAbout(Context, new FindHostedEvent(Organization, Slug), useCase);
}

/// <summary>The event that a path names, for those who see to what it sells.</summary>
internal sealed record SalesAddress(
    [FromRoute] string Organization,
    [FromRoute] string Slug,
    IUseCases UseCases,
    HttpContext Context
)
{
    public Task<Results<Ok<T>, ProblemHttpResult>> Answer<T>(Func<EventId, IUseCase<T>> useCase) =>
        UseCases.AnswerAbout(Context, new FindSoldEvent(Organization, Slug), id => Task.FromResult(useCase(id)));

    /// <summary>One of a list; its version is the ETag, for <see cref="LookedAt"/>.</summary>
    public async Task<Results<Ok<T>, ProblemHttpResult>> One<T>(
        Func<EventId, IUseCase<IReadOnlyList<T>>> list,
        Func<T, bool> which,
        Func<T, long> version
    )
        where T : class
    {
        var listed = await Answer(list);
        if (listed.Result is not Ok<IReadOnlyList<T>> { Value: { } rows })
        {
            return (ProblemHttpResult)listed.Result;
        }

        if (rows.FirstOrDefault(which) is not { } row)
        {
            return Answers.Problem(Fault.NotVisible);
        }

        Context.Response.GetTypedHeaders().ETag = new EntityTagHeaderValue(
            string.Create(CultureInfo.InvariantCulture, $"\"{version(row)}\"")
        );
        return TypedResults.Ok(row);
    }
}

internal static class AddressedEvents
{
    public static async Task<Results<Ok<T>, ProblemHttpResult>> AnswerAbout<T>(
        this IUseCases useCases,
        HttpContext context,
        IUseCase<EventCard> address,
        Func<EventId, Task<IUseCase<T>>> useCase
    )
    {
        var found = await useCases.Run(Actors.From(context.User), address, context.RequestAborted);
        return found.IsDone
            ? await useCases.Answer(context, await useCase(found.Value.Id))
            : Answers.Problem(found.Fault);
    }
}

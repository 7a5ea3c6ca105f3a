using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Sales;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

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

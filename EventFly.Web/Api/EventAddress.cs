using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
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
    public async Task<Results<Ok<T>, ProblemHttpResult>> Answer<T>(Func<EventId, Task<IUseCase<T>>> useCase)
    {
        var found = await UseCases.Run<EventCard>(
            Actors.From(Context.User),
            new FindHostedEvent(Organization, Slug),
            Context.RequestAborted
        );
        return found.IsDone
            ? await UseCases.Answer(Context, await useCase(found.Value.Id))
            : Answers.Problem(found.Fault);
    }
}

using EventFly.Core.Engagement;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Api;

/// <summary>The event that a path names, for those who may host it.</summary>
internal sealed record EventAddress(
    [FromRoute] string Organization,
    [FromRoute] string Slug,
    IUseCases UseCases,
    HttpContext Context
)
{
    public async Task<IResult> Answer<T>(Func<EventId, IUseCase<T>> useCase)
    {
        var found = await UseCases.Run<EventCard>(
            Actors.From(Context.User),
            new FindHostedEvent(Organization, Slug),
            Context.RequestAborted
        );
        return found.IsDone ? await UseCases.Answer(Context, useCase(found.Value.Id)) : Answers.Problem(found.Fault);
    }
}

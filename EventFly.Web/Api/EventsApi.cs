using EventFly.Core.Events;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Api;

/// <summary>Events over REST. Times of a request are wall-clock times in the event's zone; those of an answer are UTC instants.</summary>
internal static class EventsApi
{
    private sealed record CancelBody(string? Reason);

    public static void MapEvents(this RouteGroupBuilder api)
    {
        var events = api.MapGroup("/events").WithTags("Events");
        events.MapGet("/", Search);
        events.MapGet("/{slug}", Show);
        var own = api.MapGroup("/organizations/{organization}/events").WithTags("Events");
        own.MapPost("/", Create);
        own.MapGet("/{slug}", Open);
        own.MapPut("/{slug}", Edit);
        own.MapPost(
            "/{slug}/publish",
            (string organization, string slug, HttpContext context, IUseCases useCases) =>
                Act(organization, slug, context, useCases, e => new PublishEvent(e))
        );
        own.MapPost(
            "/{slug}/cancel",
            (string organization, string slug, [FromBody] CancelBody? body, HttpContext context, IUseCases useCases) =>
                Act(organization, slug, context, useCases, e => new CancelEvent(e, body?.Reason ?? ""))
        );
    }

    private static async Task<IResult> Search(
        HttpContext context,
        IUseCases useCases,
        string? q,
        string? where,
        DateOnly? from,
        DateOnly? until,
        string? tag,
        bool? online,
        double? lat,
        double? lon,
        double? km,
        int? page
    )
    {
        var near = lat is { } latitude && lon is { } longitude ? new Near(latitude, longitude, km ?? 100) : null;
        return await useCases.Answer(
            context,
            new SearchEvents(q, where, from, until, tag, online ?? false, near, page ?? 1)
        );
    }

    private static async Task<IResult> Show(string slug, HttpContext context, IUseCases useCases)
    {
        var shown = await Run(context, useCases, new ShowEvent(slug));
        return shown.IsDone
            ? WithTag(context, shown.Value, shown.Value.Version, TypedResults.Ok)
            : Answers.Problem(shown.Fault);
    }

    private static async Task<IResult> Open(string organization, string slug, HttpContext context, IUseCases useCases)
    {
        var opened = await Load(organization, slug, context, useCases);
        return Answer(context, opened);
    }

    private static async Task<IResult> Create(
        string organization,
        EventDetails details,
        HttpContext context,
        IUseCases useCases
    )
    {
        var owner = await Run(context, useCases, new FindOrganizer(organization));
        if (!owner.IsDone)
        {
            return Answers.Problem(owner.Fault);
        }

        var created = await Run(context, useCases, new CreateEvent(owner.Value.Id, details));
        return created.IsDone
            ? TypedResults.Created(
                $"/api/v1/organizations/{organization}/events/{Uri.EscapeDataString(created.Value.Slug)}",
                created.Value
            )
            : Answers.Problem(created.Fault);
    }

    private static async Task<IResult> Edit(
        string organization,
        string slug,
        EventDetails details,
        HttpContext context,
        IUseCases useCases
    )
    {
        var opened = await Load(organization, slug, context, useCases);
        if (!opened.IsDone)
        {
            return Answers.Problem(opened.Fault);
        }

        if (context.Request.GetTypedHeaders().IfMatch is not { Count: > 0 } tags)
        {
            return TypedResults.Problem(
                "Send the ETag of the version that you changed as If-Match.",
                statusCode: StatusCodes.Status428PreconditionRequired
            );
        }

        var (id, version) = (opened.Value.Card.Id, opened.Value.Version);
        if (!tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Tag == $"\"{version}\""))
        {
            return Stale();
        }

        var edited = await Run(context, useCases, new EditEvent(id, details, version));
        return edited.Fault?.Kind is FaultKind.Conflict ? Stale() : Answer(context, edited);
    }

    private static async Task<IResult> Act(
        string organization,
        string slug,
        HttpContext context,
        IUseCases useCases,
        Func<EventId, IUseCase<EventDraft>> action
    )
    {
        var opened = await Load(organization, slug, context, useCases);
        return opened.IsDone
            ? Answer(context, await Run(context, useCases, action(opened.Value.Card.Id)))
            : Answers.Problem(opened.Fault);
    }

    private static async Task<Result<EventDraft>> Load(
        string organization,
        string slug,
        HttpContext context,
        IUseCases useCases
    )
    {
        var owner = await Run(context, useCases, new FindOrganizer(organization));
        return owner.IsDone ? await Run(context, useCases, new OpenEvent(owner.Value.Id, slug)) : owner.Fault;
    }

    private static Task<Result<T>> Run<T>(HttpContext context, IUseCases useCases, IUseCase<T> useCase) =>
        useCases.Run(Actors.From(context.User), useCase, context.RequestAborted);

    private static IResult Answer(HttpContext context, Result<EventDraft> result) =>
        result.IsDone
            ? WithTag(context, result.Value, result.Value.Version, TypedResults.Ok)
            : Answers.Problem(result.Fault);

    private static IResult WithTag<T>(HttpContext context, T value, long version, Func<T, IResult> answer)
    {
        context.Response.Headers.ETag = $"\"{version}\"";
        return answer(value);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Stale() =>
        TypedResults.Problem(
            new ProblemDetails
            {
                Status = StatusCodes.Status412PreconditionFailed,
                Title = "Somebody saved other changes to this event since. Get it again, then retry.",
                Type = "urn:eventfly:fault:events.changed-meanwhile",
                Extensions = { ["code"] = "events.changed-meanwhile" },
            }
        );
}

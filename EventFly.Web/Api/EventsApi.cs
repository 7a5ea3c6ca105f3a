using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Places;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EventFly.Web.Api;

/// <summary>Events over REST. Times of a request are wall-clock times in the event's zone; those of an answer are UTC instants.</summary>
internal static class EventsApi
{
    private sealed record CancelBody(string? Reason);

    /// <inheritdoc cref="EventDetails"/>
    /// <param name="Admission">How people get in, of which their tickets are made; null: with 100 free tickets.</param>
    internal sealed record NewEvent(
        string Title,
        string Summary,
        string Description,
        DateTime Start,
        DateTime End,
        string Zone,
        Place Place,
        IReadOnlyList<string> Tags,
        string Currency = "EUR",
        bool IsListed = true,
        Admission? Admission = null,
        EventKind Kind = EventKind.Other,
        string Language = ""
    )
    {
        public EventDetails ToDetails() =>
            new(Title, Summary, Description, Start, End, Zone, Place, Tags, Currency, IsListed)
            {
                Kind = Kind,
                Language = Language,
            };
    }

    public static void MapEvents(this RouteGroupBuilder api)
    {
        var events = api.MapGroup("/events").WithTags("Events");
        events
            .MapGet("/", Search)
            .As(
                "SearchEvents",
                "Published events by words, place, days, tag, distance, kind, language and price, a page at a time, with counts for each"
            );
        events.MapGet("/{slug}", Show).As("ReadEvent", "The public page of an event");
        var own = api.MapGroup("/organizations/{organization}/events").WithTags("Events");
        own.MapPost("/", Create)
            .As(
                "CreateEvent",
                "Plan an event: it stays a draft until it is published. Its admission says how people get in: free (so many places), "
                    + "priced (no ticket yet: add its kinds with their prices) or none; without one it starts with 100 free tickets"
            );
        own.MapGet("/{slug}", Open)
            .As("ReadEventDraft", "An event as its team edits it, drafts included; the ETag is its version");
        own.MapPut("/{slug}", Edit)
            .As("EditEvent", "Replace the details; send the ETag of what you changed as If-Match");
        own.MapPost(
                "/{slug}/publish",
                (string organization, string slug, HttpContext context, IUseCases useCases) =>
                    Act(organization, slug, context, useCases, e => new PublishEvent(e))
            )
            .As("PublishEvent", "Put an event on its public page");
        own.MapPost(
                "/{slug}/cancel",
                (
                    string organization,
                    string slug,
                    [FromBody] CancelBody? body,
                    HttpContext context,
                    IUseCases useCases
                ) => Act(organization, slug, context, useCases, e => new CancelEvent(e, body?.Reason ?? ""))
            )
            .As("CancelEvent", "Call an event off, with the reason that its guests read");
    }

    private static async Task<Results<Ok<FoundEvents>, ProblemHttpResult>> Search(
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
        int? page,
        EventKind? kind,
        string? language,
        PriceWish? price,
        decimal? max,
        string? currency,
        bool? onsite,
        SearchOrder? sort,
        bool? exact
    )
    {
        var near = lat is { } latitude && lon is { } longitude ? new Near(latitude, longitude, km ?? 100) : null;
        return await useCases.Answer(
            context,
            new SearchEvents(q, where, from, until, tag, online ?? false, near, page ?? 1)
            {
                Kind = kind,
                Language = language,
                Price = price ?? PriceWish.Any,
                MostToPay = max,
                Currency = currency,
                OnSiteOnly = onsite ?? false,
                Order = sort ?? SearchOrder.Best,
                Exactly = exact ?? false,
            }
        );
    }

    private static async Task<Results<Ok<EventPublic>, ProblemHttpResult>> Show(
        string slug,
        HttpContext context,
        IUseCases useCases
    )
    {
        var shown = await Run(context, useCases, new GetEventPage(slug));
        return shown.IsDone ? WithTag(context, shown.Value, shown.Value.Version) : Answers.Problem(shown.Fault);
    }

    private static async Task<Results<Ok<EventDraft>, ProblemHttpResult>> Open(
        string organization,
        string slug,
        HttpContext context,
        IUseCases useCases
    )
    {
        var opened = await Load(organization, slug, context, useCases);
        return Answer(context, opened);
    }

    private static async Task<Results<Created<EventCard>, ProblemHttpResult>> Create(
        string organization,
        NewEvent wish,
        HttpContext context,
        IUseCases useCases
    )
    {
        var owner = await Run(context, useCases, new FindOrganizer(organization));
        if (!owner.IsDone)
        {
            return Answers.Problem(owner.Fault);
        }

        var created = await Run(context, useCases, new CreateEvent(owner.Value.Id, wish.ToDetails(), wish.Admission));
        return created.IsDone
            ? TypedResults.Created(
                $"/api/v1/organizations/{organization}/events/{Uri.EscapeDataString(created.Value.Slug)}",
                created.Value
            )
            : Answers.Problem(created.Fault);
    }

    private static async Task<Results<Ok<EventDraft>, ProblemHttpResult>> Edit(
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

    private static async Task<Results<Ok<EventDraft>, ProblemHttpResult>> Act(
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
        return owner.IsDone ? await Run(context, useCases, new GetEventToEdit(owner.Value.Id, slug)) : owner.Fault;
    }

    private static Task<Result<T>> Run<T>(HttpContext context, IUseCases useCases, IUseCase<T> useCase) =>
        useCases.Run(Actors.From(context.User), useCase, context.RequestAborted);

    private static Results<Ok<EventDraft>, ProblemHttpResult> Answer(HttpContext context, Result<EventDraft> result) =>
        result.IsDone ? WithTag(context, result.Value, result.Value.Version) : Answers.Problem(result.Fault);

    private static Ok<T> WithTag<T>(HttpContext context, T value, long version)
    {
        context.Response.Headers.ETag = $"\"{version}\"";
        return TypedResults.Ok(value);
    }

    private static ProblemHttpResult Stale() =>
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

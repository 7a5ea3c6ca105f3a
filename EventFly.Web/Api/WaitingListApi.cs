using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.WaitingList;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>Waiting for tickets, for programs.</summary>
internal static class WaitingListApi
{
    /// <param name="Code">The access code, where the kind of ticket is shown only with one.</param>
    /// <param name="Via">The code of the link that they came by.</param>
    internal sealed record Waiting(
        TicketTypeId TicketType,
        int Wanted,
        Guest Guest,
        string? Code = null,
        string? Via = null
    );

    public static void MapWaitingList(this RouteGroupBuilder api)
    {
        var waiting = api.MapGroup("").WithTags("Tickets");
        waiting
            .MapPost(
                "/events/{slug}/waiting-list",
                (
                    string slug,
                    [FromBody] Waiting wish,
                    [FromHeader(Name = "Idempotency-Key")] string? requestKey,
                    IUseCases useCases,
                    HttpContext context
                ) =>
                    useCases.AnswerAbout(
                        context,
                        new FindShop(slug),
                        id =>
                            Task.FromResult<IUseCase<JoinedWaitingList>>(
                                new JoinWaitingList(
                                    id,
                                    wish.TicketType,
                                    wish.Wanted,
                                    wish.Guest,
                                    requestKey ?? "",
                                    wish.Code ?? ""
                                )
                                {
                                    Via = wish.Via,
                                }
                            )
                    )
            )
            .As(
                "JoinWaitingList",
                "Wait for a kind of ticket that is sold out; the same key joins once. Answers without a key when that e-mail waits already: the link went there"
            );
        waiting
            .MapGet(
                "/waiting/{placeKey}",
                (string placeKey, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new GetWaitingPlace(placeKey))
            )
            .As("ReadWaitingPlace", "A place in a waiting list, and what is kept for it");
        waiting
            .MapDelete(
                "/waiting/{placeKey}",
                (string placeKey, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new LeaveWaitingList(placeKey))
            )
            .As("LeaveWaitingList", "Give a place up; what is kept for it goes to the next");
        var team = api.MapGroup("/organizations/{organization}/events/{slug}/waiting-list").WithTags("Sales");
        team.MapGet("", ([AsParameters] SalesAddress at) => at.Answer(id => new ListWaiting(id)))
            .As("ListWaiting", "Who waits for which kind of ticket, in the order in which they are served");
        team.MapDelete(
                "/{place:guid}",
                ([AsParameters] SalesAddress at, Guid place) =>
                    at.Answer(id => new RemoveFromWaitingList(id, new(place)))
            )
            .As("RemoveFromWaitingList", "Take somebody off the list; what is kept for them goes to the next");
    }
}

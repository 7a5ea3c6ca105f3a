using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.GuestLists;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Sales;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>The guest list of an event, for the programs of its organizer.</summary>
internal static class GuestsApi
{
    private const int MostBytes = ReadGuestSheet.MostBytes;

    /// <param name="Guests">1 to 200; all of them get a ticket, or none.</param>
    internal sealed record NewGuests(TicketTypeId TicketType, IReadOnlyList<Guest> Guests);

    /// <param name="TicketType">The name of a kind of ticket, or its id; without it that of the list.</param>
    internal sealed record ListedRow(string Name, string Email, string? TicketType = null);

    /// <param name="Guests">1 to 2000; each e-mail once.</param>
    /// <param name="TicketType">For those who name none: the same.</param>
    /// <param name="EvenHolders">Whoever has a ticket of the event gets another one; otherwise they are left out.</param>
    /// <param name="DryRun">Only says who would be added and who would not.</param>
    internal sealed record NewList(
        IReadOnlyList<ListedRow> Guests,
        string? TicketType = null,
        bool EvenHolders = false,
        bool DryRun = false
    );

    /// <param name="Row">Which one of the list, from 1.</param>
    /// <param name="Errors">Why, by <c>name</c>, <c>email</c>, <c>type</c>, <c>holder</c> or <c>left</c>.</param>
    internal sealed record LeftOutRow(
        int Row,
        string Name,
        string Email,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Errors
    );

    /// <param name="Added">How many of the list have their ticket, or would get it.</param>
    /// <param name="LeftOut">The rows that were not added.</param>
    internal sealed record ListAnswer(int Added, IReadOnlyList<LeftOutRow> LeftOut);

    public static void MapGuests(this RouteGroupBuilder sales)
    {
        sales
            .MapPost(
                "/guests",
                (
                    [AsParameters] SalesAddress at,
                    [FromBody] NewGuests wish,
                    [FromHeader(Name = "Idempotency-Key")] string? requestKey
                ) => at.Answer(id => new AddGuests(id, wish.TicketType, wish.Guests, requestKey ?? ""))
            )
            .As(
                "AddGuests",
                "Put people on the guest list; answers with how many got a ticket, and the same key adds nobody twice"
            );
        sales
            .MapPost(
                "/guests/list",
                (
                    [AsParameters] SalesAddress at,
                    [FromBody] NewList list,
                    [FromHeader(Name = "Idempotency-Key")] string? requestKey
                ) => AddList(at, list, requestKey ?? "")
            )
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .As(
                "AddGuestList",
                "Put a long list of people on the guest list: those who can be are added, the others are named with what is wrong; sent again under the same key it goes on where it broke off, and adds nobody twice"
            );
    }

    private static async Task<Results<Ok<ListAnswer>, ProblemHttpResult>> AddList(
        SalesAddress at,
        NewList list,
        string requestKey
    )
    {
        var (actor, gone) = (Actors.From(at.Context.User), at.Context.RequestAborted);
        var found = await at.UseCases.Run(actor, new FindSoldEvent(at.Organization, at.Slug), gone);
        if (!found.IsDone)
        {
            return Answers.Problem(found.Fault);
        }

        // The door of use cases looks for what is missing, and what goes through it is made of this.
        var missing = list
            .Guests.Index()
            .Where(g => g.Item is null)
            .Select(g => new FieldFault($"guests[{g.Index}]", RequestFaults.Missing))
            .ToList();
        if (missing.Count > 0)
        {
            return Answers.Problem(Fault.Invalid(missing));
        }

        var wish = Wish(found.Value.Id, list, requestKey);
        if (list.DryRun)
        {
            var plan = await at.UseCases.Run(actor, wish, gone);
            return plan.IsDone ? Answer(plan.Value.Guests.Count, plan.Value.LeftOut) : Answers.Problem(plan.Fault);
        }

        var report = await at.UseCases.Add(actor, wish, gone);
        return report.IsDone ? Answer(report.Value.Added, report.Value.LeftOut) : Answers.Problem(report.Fault);
    }

    private static PlanGuests Wish(EventId id, NewList list, string requestKey) =>
        new(
            id,
            [
                .. list.Guests.Select(
                    (g, i) => new ListedGuest(i + 1, g.Name, g.Email, g.TicketType ?? list.TicketType ?? "")
                ),
            ],
            Type: null,
            list.EvenHolders,
            requestKey
        );

    private static Ok<ListAnswer> Answer(int added, IReadOnlyList<LeftOutGuest> leftOut) =>
        TypedResults.Ok(new ListAnswer(added, [.. leftOut.Select(RowOf)]));

    private static LeftOutRow RowOf(LeftOutGuest left) =>
        new(
            left.Guest.Line,
            left.Guest.Name,
            left.Guest.Email,
            left.Faults.GroupBy(f => f.Field)
                .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(f => f.Sentence.ToString())])
        );
}

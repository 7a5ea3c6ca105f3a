using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.ManualOrders;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>The orders of an event, for the programs of its organizer.</summary>
internal static class OrdersApi
{
    private const string One = "/orders/{order:guid}";

    /// <param name="Picks">Each kind of ticket once; a price, in the major unit, counts for any kind.</param>
    internal sealed record NewOrder(IReadOnlyList<TicketPick> Picks, Guest Guest, ManualPayment Payment);

    /// <param name="Tickets">Of the order; those that are cancelled already are passed over.</param>
    internal sealed record TakenBack(IReadOnlyList<TicketId> Tickets);

    /// <param name="Note">How the money came, such as <c>cash</c>; at most 120 characters.</param>
    internal sealed record NotedPayment(string Note);

    /// <param name="Way">How the difference is paid; <c>OnInvoice</c> is not for changes.</param>
    /// <param name="Note">For money that is there: how it came; at most 120 characters.</param>
    internal sealed record WantedChange(ChangeDraft Draft, PayWay Way, string Note = "");

    public static void MapOrders(this RouteGroupBuilder api)
    {
        var orders = api.MapGroup("/organizations/{organization}/events/{slug}").WithTags("Orders");
        MapReads(orders);
        orders
            .MapPost(
                "/orders",
                (
                    [AsParameters] SalesAddress at,
                    [FromBody] NewOrder wish,
                    [FromHeader(Name = "Idempotency-Key")] string? requestKey
                ) => at.Answer(id => new TakeOrderFor(id, wish.Picks, wish.Guest, wish.Payment, requestKey ?? ""))
            )
            .As(
                "TakeOrderFor",
                "Take an order for somebody: paid by a link, by hand, on invoice, or not at all; the same key takes it once"
            );
        orders
            .MapPost(
                $"{One}/refunds",
                ([AsParameters] SalesAddress at, Guid order, [FromBody] TakenBack wish) =>
                    at.Answer(id => new RefundTickets(id, new(order), wish.Tickets))
            )
            .As("RefundTickets", "Cancel tickets of an order; answers with what goes back");
        orders
            .MapPost(
                $"{One}/letters",
                ([AsParameters] SalesAddress at, Guid order) => at.Answer(id => new ResendTickets(id, new(order)))
            )
            .As("ResendOrder", "Send the letter with the tickets once more");
        orders
            .MapPost(
                $"{One}/payments",
                ([AsParameters] SalesAddress at, Guid order, [FromBody] NotedPayment paid) =>
                    at.Answer(id => new NotePayment(id, new(order), paid.Note))
            )
            .As("NotePayment", "Note that the money for an order, or for a change of it, came past the payment page");
        orders
            .MapPost(
                $"{One}/withdrawal",
                ([AsParameters] SalesAddress at, Guid order) => at.Answer(id => new WithdrawUnpaid(id, new(order)))
            )
            .As("WithdrawUnpaid", "Wait no longer for the money of an order, or of a change of it");
        MapChanges(orders);
    }

    private static void MapReads(RouteGroupBuilder orders)
    {
        orders
            .MapGet(
                "/orders",
                ([AsParameters] SalesAddress at, string? text, OrderState? state, int? page, bool? needsLook) =>
                    at.Answer(id => new ListOrders(id, text, state, page ?? 0, needsLook ?? false))
            )
            .As(
                "ListOrders",
                "Orders, newest first, 25 on a page; by parts of name, e-mail or order number, the start of a ticket's code, or state"
            );
        orders
            .MapGet(
                One,
                ([AsParameters] SalesAddress at, Guid order) => at.Answer(_ => new GetOrderSheet(at.Slug, new(order)))
            )
            .As(
                "ReadOrderSheet",
                "An order as its organizer sees it: its tickets, its money and what was changed of it"
            );
    }

    private static void MapChanges(RouteGroupBuilder orders)
    {
        orders
            .MapPost(
                $"{One}/changes",
                (
                    [AsParameters] SalesAddress at,
                    Guid order,
                    [FromBody] WantedChange wish,
                    [FromHeader(Name = "Idempotency-Key")] string? requestKey
                ) => at.Answer(id => new ChangeOrder(id, new(order), wish.Draft, wish.Way, wish.Note, requestKey ?? ""))
            )
            .As(
                "ChangeOrder",
                "Add tickets to a paid order, or exchange some for others; the difference is paid or goes back. The same key changes it once"
            );
        orders
            .MapPost(
                $"{One}/changes/quote",
                ([AsParameters] SalesAddress at, Guid order, [FromBody] ChangeDraft draft) =>
                    at.Answer(id => new QuoteChange(id, new(order), draft))
            )
            .As("QuoteChange", "What a change would cost or give back now; nothing is held or written");
    }
}

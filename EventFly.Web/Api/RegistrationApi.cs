using EventFly.Core.Kernel;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Api.Exports;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>Tickets, orders and the desk for programs.</summary>
internal static class RegistrationApi
{
    /// <param name="Tickets">Ticket type ids and how many of each.</param>
    /// <param name="Code">A voucher or an access code.</param>
    internal sealed record OrderRequest(string Name, string Email, IReadOnlyList<TicketPick> Tickets, string Code = "")
    {
        /// <summary>To what the event asks of whoever orders and of each guest; see the questions of its ticket types.</summary>
        public IReadOnlyList<TypedAnswer> Answers { get; init; } = [];

        /// <summary>The code of the link that the buyer came by; one that is unknown or no code counts as none.</summary>
        public string? Via { get; init; }
    }

    /// <inheritdoc cref="OrderRequest"/>
    internal sealed record QuoteRequest(IReadOnlyList<TicketPick> Tickets, string Code = "");

    /// <param name="Code">What a ticket's QR code says, a ticket code in any spelling, or the address of an order page.</param>
    /// <param name="Device">Names the device: its repeated scan within 5 seconds is the same answer.</param>
    internal sealed record ScanRequest(string Code, string Device);

    public static void MapRegistration(this RouteGroupBuilder api)
    {
        var tickets = api.MapGroup("").WithTags("Tickets");
        tickets
            .MapGet(
                "/events/{slug}/ticket-types",
                (string slug, string? code, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new GetTicketShop(slug, code ?? ""))
            )
            .As("ListTicketTypes", "What an event offers, at which price, and what is left");
        tickets
            .MapPost("/events/{slug}/quotes", Quote)
            .As("QuoteOrder", "What a basket would cost now, to the coin; nothing is taken by asking");
        tickets
            .MapPost("/events/{slug}/orders", Order)
            .As("PlaceOrder", "Order tickets; the same Idempotency-Key is the same order");
        tickets
            .MapGet(
                "/orders/{key}",
                (string key, IUseCases useCases, HttpContext context) => useCases.Answer(context, new GetOrder(key))
            )
            .As("ReadOrder", "An order with its tickets, for whoever holds its key");
        tickets
            .MapPost("/desks/{code}/scans", Scan)
            .As("ScanTicket", "Admit the holder of a code at the door, or say why not");
        tickets
            .MapGet("/desks/{code}/ticket-keys", Keys)
            .As("ListTicketKeys", "The public keys (ECDSA P-256) that genuine tickets are signed with, newest first");
        tickets
            .MapGet("/events/{slug}/attendees.csv", Attendees)
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .As("ExportAttendees", "Everybody with a ticket, as CSV");
    }

    private static async Task<IResult> Attendees(string slug, IUseCases useCases, HttpContext context)
    {
        var actor = Actors.From(context.User);
        var card = await useCases.Run(actor, new GetAttendeeList(slug), context.RequestAborted);
        return card.Fault is { } hidden
            ? Answers.Problem(hidden)
            : await FileEnding.Csv.Send(
                context,
                $"{slug}-attendees.csv",
                to =>
                    useCases.Run(
                        actor,
                        new ExportAttendees(
                            card.Value.Id,
                            to.Of<AttendeesExport>(part => SalesTables.Attendees(part, FileWords.ForPrograms))
                        ),
                        context.RequestAborted
                    )
            );
    }

    private static async Task<Results<Ok<OrderReceipt>, ProblemHttpResult>> Order(
        string slug,
        OrderRequest order,
        [FromHeader(Name = "Idempotency-Key")] string? requestKey,
        KnownShops shops,
        IUseCases useCases,
        HttpContext context
    )
    {
        var shop = await shops.Find(slug, context);
        return shop.IsDone
            ? await useCases.Answer(
                context,
                new RegisterForEvent(
                    shop.Value,
                    order.Tickets,
                    new Guest(order.Name, order.Email),
                    requestKey ?? "",
                    order.Code
                )
                {
                    Answers = order.Answers,
                    Via = order.Via,
                }
            )
            : Answers.Problem(shop.Fault);
    }

    private static async Task<Results<Ok<OrderBill>, ProblemHttpResult>> Quote(
        string slug,
        QuoteRequest basket,
        KnownShops shops,
        IUseCases useCases,
        HttpContext context
    )
    {
        var shop = await shops.Find(slug, context);
        return shop.IsDone
            ? await useCases.Answer(context, new QuoteOrder(shop.Value, basket.Tickets, basket.Code))
            : Answers.Problem(shop.Fault);
    }

    private static async Task<Results<Ok<DeskAnswer>, ProblemHttpResult>> Scan(
        string code,
        ScanRequest scan,
        IUseCases useCases,
        HttpContext context
    )
    {
        var desk = await useCases.Run(Actors.From(context.User), new GetDesk(code), context.RequestAborted);
        return desk.IsDone
            ? await useCases.Answer(context, new AdmitTicket(desk.Value.Id, scan.Code, scan.Device))
            : Answers.Problem(desk.Fault);
    }

    private static async Task<Results<Ok<IReadOnlyList<TicketKey>>, ProblemHttpResult>> Keys(
        string code,
        IUseCases useCases,
        HttpContext context
    )
    {
        var desk = await useCases.Run(Actors.From(context.User), new GetDesk(code), context.RequestAborted);
        return desk.IsDone
            ? await useCases.Answer(context, new ListTicketKeys(desk.Value.Id))
            : Answers.Problem(desk.Fault);
    }
}

using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Api;

/// <summary>Tickets, orders and the desk for programs.</summary>
internal static class RegistrationApi
{
    /// <param name="Tickets">Ticket type ids and how many of each.</param>
    /// <param name="Code">A voucher or an access code.</param>
    internal sealed record OrderRequest(string Name, string Email, IReadOnlyList<TicketPick> Tickets, string Code = "");

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
            .MapGet(
                "/events/{slug}/attendees.csv",
                (string slug, IUseCases useCases, HttpContext context) =>
                    Attendees(slug, useCases, context, FileWords.ForPrograms)
            )
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .As("ExportAttendees", "Everybody with a ticket, as CSV");
    }

    /// <summary><c>/organize/{organization}/events/{slug}/attendees.csv</c>: the same in the reader's words.</summary>
    public static void MapAttendeeFile(this IEndpointRouteBuilder app) =>
        app.MapGet(
                "/organize/{organization}/events/{slug}/attendees.csv",
                (string slug, IUseCases useCases, HttpContext context, IStringLocalizer<Words> words) =>
                    Attendees(slug, useCases, context, new(words))
            )
            .ExcludeFromDescription();

    private static async Task<Results<Ok<OrderReceipt>, ProblemHttpResult>> Order(
        string slug,
        OrderRequest order,
        [FromHeader(Name = "Idempotency-Key")] string? requestKey,
        IUseCases useCases,
        HttpContext context
    )
    {
        var shop = await useCases.Run(Actors.From(context.User), new GetTicketShop(slug), context.RequestAborted);
        return shop.IsDone
            ? await useCases.Answer(
                context,
                new RegisterForEvent(
                    shop.Value.Event.Id,
                    order.Tickets,
                    new Guest(order.Name, order.Email),
                    requestKey ?? "",
                    order.Code
                )
            )
            : Answers.Problem(shop.Fault);
    }

    private static async Task<Results<Ok<OrderBill>, ProblemHttpResult>> Quote(
        string slug,
        QuoteRequest basket,
        IUseCases useCases,
        HttpContext context
    )
    {
        var shop = await useCases.Run(Actors.From(context.User), new GetTicketShop(slug), context.RequestAborted);
        return shop.IsDone
            ? await useCases.Answer(context, new QuoteOrder(shop.Value.Event.Id, basket.Tickets, basket.Code))
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

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Attendees(
        string slug,
        IUseCases useCases,
        HttpContext context,
        FileWords T
    )
    {
        var actor = Actors.From(context.User);
        var card = await useCases.Run(actor, new GetAttendeeList(slug), context.RequestAborted);
        if (!card.IsDone)
        {
            return Answers.Problem(card.Fault);
        }

        var rows = await useCases.Run(actor, new ExportAttendees(card.Value.Id), context.RequestAborted);
        return rows.IsDone
            ? TypedResults.File(CsvText.File(Csv(rows.Value, T)), CsvText.Type, $"{slug}-attendees.csv")
            : Answers.Problem(rows.Fault);
    }

    internal static string Csv(AttendeesExport export, FileWords T = default) =>
        CsvText.Of(
            [
                T["Name"],
                T["Email"],
                T["Ticket"],
                T["Price"],
                T["Currency"],
                T["Status"],
                T["OrderedAt"],
                T["AdmittedAt"],
            ],
            export
                .Rows.Select<AttendeeRow, object[]>(row =>
                    [
                        row.Name,
                        row.Email,
                        row.TicketType,
                        row.Price.Major,
                        row.Price.Currency,
                        StatusOf(row.Status, T).ToLower(CultureInfo.CurrentCulture),
                        row.OrderedAt.ToString("O", CultureInfo.InvariantCulture),
                        row.AdmittedAt?.ToString("O", CultureInfo.InvariantCulture) ?? "",
                    ]
                )
                .Concat(
                    export.IsCut
                        ?
                        [
                            [
                                T["There are more than {0} tickets: this file ends here.", export.Rows.Count],
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                            ],
                        ]
                        : Enumerable.Empty<object[]>()
                )
        );

    private static string StatusOf(AttendeeStatus status, FileWords T) =>
        status switch
        {
            AttendeeStatus.Coming => T["Coming"],
            AttendeeStatus.Inside => T["Inside"],
            AttendeeStatus.Unpaid => T["Unpaid"],
            AttendeeStatus.Cancelled => T["Cancelled"],
        };
}

using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>Tickets, orders and the desk for programs.</summary>
internal static class RegistrationApi
{
    private static readonly string[] Columns =
    [
        "Name",
        "Email",
        "Ticket",
        "Price",
        "Currency",
        "Status",
        "OrderedAt",
        "AdmittedAt",
    ];

    /// <param name="Tickets">Ticket type ids and how many of each.</param>
    internal sealed record OrderRequest(string Name, string Email, IReadOnlyList<TicketPick> Tickets);

    /// <param name="Code">A ticket code in any spelling, or the address of an order page.</param>
    /// <param name="Device">Names the device: its repeated scan within 5 seconds is the same answer.</param>
    internal sealed record ScanRequest(string Code, string Device);

    public static void MapRegistration(this RouteGroupBuilder api)
    {
        api.MapGet(
            "/events/{slug}/ticket-types",
            (string slug, IUseCases useCases, HttpContext context) => useCases.Answer(context, new GetTicketShop(slug))
        );
        api.MapPost("/events/{slug}/orders", Order);
        api.MapGet(
            "/orders/{key}",
            (string key, IUseCases useCases, HttpContext context) => useCases.Answer(context, new GetOrder(key))
        );
        api.MapPost("/desks/{code}/scans", Scan);
        api.MapGet("/events/{slug}/attendees.csv", Attendees);
    }

    private static async Task<IResult> Order(
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
                    requestKey ?? ""
                )
            )
            : Answers.Problem(shop.Fault);
    }

    private static async Task<IResult> Scan(string code, ScanRequest scan, IUseCases useCases, HttpContext context)
    {
        var desk = await useCases.Run(Actors.From(context.User), new OpenDesk(code), context.RequestAborted);
        return desk.IsDone
            ? await useCases.Answer(context, new AdmitTicket(desk.Value.Id, scan.Code, scan.Device))
            : Answers.Problem(desk.Fault);
    }

    private static async Task<IResult> Attendees(string slug, IUseCases useCases, HttpContext context)
    {
        var actor = Actors.From(context.User);
        var card = await useCases.Run(actor, new OpenAttendees(slug), context.RequestAborted);
        if (!card.IsDone)
        {
            return Answers.Problem(card.Fault);
        }

        var rows = await useCases.Run(actor, new ExportAttendees(card.Value.Id), context.RequestAborted);
        return rows.IsDone
            ? Results.Text(Csv(rows.Value), "text/csv; charset=utf-8", System.Text.Encoding.UTF8)
            : Answers.Problem(rows.Fault);
    }

    internal static string Csv(IReadOnlyList<AttendeeRow> rows) =>
        CsvText.Of(
            Columns,
            rows.Select<AttendeeRow, object[]>(row =>
                [
                    row.Name,
                    row.Email,
                    row.TicketType,
                    row.Price.Major,
                    row.Price.Currency,
                    row.Status.ToString().ToLowerInvariant(),
                    row.OrderedAt.ToString("O", CultureInfo.InvariantCulture),
                    row.AdmittedAt?.ToString("O", CultureInfo.InvariantCulture) ?? "",
                ]
            )
        );
}

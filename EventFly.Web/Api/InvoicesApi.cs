using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Payments.Taxes;
using EventFly.Core.Registration.Contracts;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>Invoices and taxes, for the programs of organizers and of buyers.</summary>
internal static class InvoicesApi
{
    /// <param name="Details">Who writes; see the fields.</param>
    /// <param name="IsWriting">Whether each paid order gets an invoice from now on.</param>
    internal sealed record Invoicing(IssuerDetails Details, bool IsWriting);

    public static void MapInvoices(this RouteGroupBuilder api)
    {
        MapBuyers(api.MapGroup("/orders/{key}").WithTags("Invoices"));
        var own = api.MapGroup("/organizations/{organization}").WithTags("Invoices");
        own.MapGet(
                "/invoicing",
                (string organization, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new GetInvoicing(organization))
            )
            .As("ReadInvoicing", "How an organization stands on its invoices, and whether it writes any");
        own.MapPut("/invoicing", Change).As("ChangeInvoicing", "Change that for invoices that are written from now on");
        own.MapGet("/invoices", List)
            .As("ListInvoices", "Invoices and credit notes, the newest first; by text, and by month as 2026-09");
        own.MapGet(
                "/taxes",
                (string organization, IUseCases useCases, HttpContext context) =>
                    About(organization, useCases, context, id => new GetOrganizationTaxes(id))
            )
            .As("ReadOrganizationTaxes", "What all events sold and gave back, by month and tax rate");
        var sales = api.MapGroup("/organizations/{organization}/events/{slug}").WithTags("Invoices");
        sales
            .MapGet("/taxes", ([AsParameters] SalesAddress at) => at.Answer(id => new GetTaxes(id)))
            .As("ReadTaxes", "What an event sold and gave back, by month in its zone and tax rate");
        sales
            .MapGet(
                "/orders/{order:guid}/invoices",
                ([AsParameters] SalesAddress at, Guid order) =>
                    at.Answer(id => new ListInvoicesOfOrder(id, new OrderId(order)))
            )
            .As("ListInvoicesOfOrder", "What was written for one order, oldest first");
        sales
            .MapPost(
                "/orders/{order:guid}/invoices",
                ([AsParameters] SalesAddress at, Guid order) =>
                    at.Answer(id => new WriteInvoice(id, new OrderId(order)))
            )
            .As("WriteInvoice", "Write the invoice of an order that was paid before invoices were written");
        sales
            .MapPut(
                "/orders/{order:guid}/invoice-address",
                (
                    [AsParameters] SalesAddress at,
                    Guid order,
                    [AsParameters] LookedAt seen,
                    [FromBody] BuyerDetails buyer
                ) => at.Answer(id => new AddressInvoice(id, new OrderId(order), buyer, seen.Version))
            )
            .As(
                "AddressInvoice",
                "Say to whom the invoice of an order is written; one that is written is taken back and written anew. Send the version that its invoices came with as If-Match to change just that"
            );
    }

    /// <returns>A day in it; null for none, and for what is no month.</returns>
    public static DateOnly? Day(string? month) =>
        DateOnly.TryParseExact(
            month + "-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static void MapBuyers(RouteGroupBuilder order)
    {
        order
            .MapGet(
                "/invoices",
                (string key, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new GetOrderInvoices(key))
            )
            .As("ReadOrderInvoices", "The invoice of an order and what takes it back, for whoever holds its key");
        order
            .MapPut(
                "/invoice-address",
                (
                    string key,
                    [AsParameters] LookedAt seen,
                    [FromBody] BuyerDetails buyer,
                    IUseCases useCases,
                    HttpContext context
                ) => useCases.Answer(context, new ChangeInvoiceAddress(key, buyer, seen.Version))
            )
            .As(
                "ChangeInvoiceAddress",
                "Say to whom the invoice is written; one that is written is taken back and written anew. Send the version that the invoices came with as If-Match to change just that"
            );
        order
            .MapGet(
                "/invoices/{invoice:guid}.pdf",
                async (string key, Guid invoice, IUseCases useCases, HttpContext context) =>
                    (
                        await useCases.Run(
                            Actors.From(context.User),
                            new PrintInvoice(key, new InvoiceId(invoice)),
                            context.RequestAborted
                        )
                    ).Match<IResult>(InvoiceFile.Of, Answers.Problem)
            )
            .Produces<string>(StatusCodes.Status200OK, "application/pdf")
            .As("PrintInvoice", "One of them as PDF, the same each time");
    }

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Change(
        string organization,
        [FromBody] Invoicing body,
        IUseCases useCases,
        HttpContext context
    )
    {
        var found = await useCases.Run(
            Actors.From(context.User),
            new GetInvoicing(organization),
            context.RequestAborted
        );
        return found.IsDone
            ? await useCases.Answer(
                context,
                new ChangeInvoicing(found.Value.Organization.Id, body.Details, body.IsWriting)
            )
            : Answers.Problem(found.Fault);
    }

    private static Task<Results<Ok<InvoicePage>, ProblemHttpResult>> List(
        string organization,
        string? text,
        string? month,
        int? page,
        IUseCases useCases,
        HttpContext context
    ) => About(organization, useCases, context, id => new ListInvoices(id, text, Day(month), page ?? 0));

    private static async Task<Results<Ok<T>, ProblemHttpResult>> About<T>(
        string organization,
        IUseCases useCases,
        HttpContext context,
        Func<OrganizationId, IUseCase<T>> useCase
    )
    {
        var rights = await useCases.Run(
            Actors.From(context.User),
            new GetMyRights(organization),
            context.RequestAborted
        );
        return rights.IsDone
            ? await useCases.Answer(context, useCase(rights.Value.Organization.Id))
            : Answers.Problem(rights.Fault);
    }
}

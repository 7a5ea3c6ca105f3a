using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Taxes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Api.Exports;

/// <summary>
/// <c>invoices</c> and <c>taxes</c> of an organization, and each invoice as <c>.pdf</c>: under <c>/organize/{organization}</c>, and in
/// the API.
/// </summary>
internal static class BookFiles
{
    private const string Invoice = "/invoices/{invoice:guid}.pdf";

    private static readonly TableFile<Asked, OrganizationId>[] Tables =
    [
        new("invoices", "Invoices", AllInvoices),
        new("taxes", "OrganizationTaxes", AllTaxes),
    ];

    /// <summary>For people.</summary>
    public static void MapBookFiles(this IEndpointRouteBuilder app)
    {
        app.MapTables("/organize/{organization}", Tables);
        app.MapGet("/organize/{organization}" + Invoice, Pdf).ExcludeFromDescription();
    }

    /// <summary>For programs.</summary>
    public static void MapBookFiles(this RouteGroupBuilder api)
    {
        var books = api.MapGroup("/organizations/{organization}").WithTags("Invoices");
        books.MapTables(Tables, "an organization");
        books
            .MapGet(Invoice, Pdf)
            .Produces<string>(StatusCodes.Status200OK, "application/pdf")
            .As("PrintOwnInvoice", "An invoice or credit note as PDF, the same each time");
    }

    private static Task<Result<Done>> AllInvoices(Asked asked, OrganizationId id, FileWords T, ISink<SheetTable> to) =>
        asked.Run(
            new ExportInvoices(
                id,
                InvoicesApi.Day(asked.Month),
                to.Of<InvoicesExport>(part => BookTables.Invoices(part, T))
            )
        );

    private static async Task<Result<Done>> AllTaxes(Asked asked, OrganizationId id, FileWords T, ISink<SheetTable> to)
    {
        var report = await asked.Run(new GetOrganizationTaxes(id));
        if (report.Fault is { } fault)
        {
            return fault;
        }

        var asOfMonth = report.Value with { Rows = [.. report.Value.Rows.Where(asked.IsAskedFor)] };
        await to.Take(BookTables.Taxes(asOfMonth, T), asked.Context.RequestAborted);
        return new Done();
    }

    private static async Task<IResult> Pdf(string organization, Guid invoice, IUseCases useCases, HttpContext context)
    {
        var actor = Actors.From(context.User);
        var found = await useCases.Run(actor, new GetMyRights(organization), context.RequestAborted);
        if (found.Fault is { } hidden)
        {
            return Answers.Problem(hidden);
        }

        var wish = new PrintOwnInvoice(found.Value.Organization.Id, new InvoiceId(invoice));
        var printed = await useCases.Run(actor, wish, context.RequestAborted);
        return printed.Match<IResult>(InvoiceFile.Of, Answers.Problem);
    }

    /// <param name="Month">As <c>2026-09</c>; all without it.</param>
    private sealed record Asked(string Organization, string? Month, IUseCases UseCases, HttpContext Context)
        : IAskedTables<OrganizationId>
    {
        string IAskedTables<OrganizationId>.Owner => Organization;

        async Task<Result<OrganizationId>> IAskedTables<OrganizationId>.Find() =>
            (await Run(new GetMyRights(Organization))).Match<Result<OrganizationId>>(r => r.Organization.Id, f => f);

        public bool IsAskedFor(TaxRow row) => string.IsNullOrEmpty(Month) || row.Month == Month;

        public Task<Result<T>> Run<T>(IUseCase<T> useCase) =>
            UseCases.Run(Actors.From(Context.User), useCase, Context.RequestAborted);
    }
}

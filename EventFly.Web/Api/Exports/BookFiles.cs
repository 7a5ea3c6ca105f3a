using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Taxes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Api.Exports;

/// <summary>
/// <c>invoices</c> and <c>taxes</c> of an organization as <c>.csv</c> and <c>.xlsx</c>, and each invoice as <c>.pdf</c>: under
/// <c>/organize/{organization}</c> in the reader's words, and in the API in fixed ones.
/// </summary>
internal static class BookFiles
{
    private const string Invoice = "/invoices/{invoice:guid}.pdf";

    private static readonly Subject[] Subjects =
    [
        new(
            "invoices",
            "Invoices",
            async (asked, id, T) =>
                (await asked.Run(new ExportInvoices(id, InvoicesApi.Day(asked.Month)))).Match<Result<SheetTable>>(
                    e => BookTables.Invoices(e, T),
                    f => f
                )
        ),
        new(
            "taxes",
            "OrganizationTaxes",
            async (asked, id, T) =>
                (await asked.Run(new GetOrganizationTaxes(id))).Match<Result<SheetTable>>(
                    e => BookTables.Taxes(e with { Rows = [.. e.Rows.Where(asked.IsAskedFor)] }, T),
                    f => f
                )
        ),
    ];

    private delegate Task<Result<SheetTable>> Reading(Asked asked, OrganizationId id, FileWords T);

    /// <summary>For people.</summary>
    public static void MapBookFiles(this IEndpointRouteBuilder app)
    {
        foreach (var (subject, ending) in All())
        {
            app.MapGet(
                    $"/organize/{{organization}}/{subject.Name}.{ending.Name}",
                    ([AsParameters] Asked asked, IStringLocalizer<Words> words) =>
                        Answer(asked, subject, ending, new(words))
                )
                .ExcludeFromDescription();
        }

        app.MapGet("/organize/{organization}" + Invoice, Pdf).ExcludeFromDescription();
    }

    /// <summary>For programs.</summary>
    public static void MapBookFiles(this RouteGroupBuilder api)
    {
        var books = api.MapGroup("/organizations/{organization}").WithTags("Invoices");
        foreach (var (subject, ending) in All())
        {
            books
                .MapGet(
                    $"/{subject.Name}.{ending.Name}",
                    ([AsParameters] Asked asked) => Answer(asked, subject, ending, FileWords.ForPrograms)
                )
                .Produces<string>(StatusCodes.Status200OK, ending.Type)
                .As(
                    $"Export{subject.Title}As{ending.Title}",
                    $"{char.ToUpperInvariant(subject.Name[0])}{subject.Name[1..]} of an organization as {ending.Name.ToUpperInvariant()}, for a spreadsheet"
                );
        }

        books
            .MapGet(Invoice, Pdf)
            .Produces<string>(StatusCodes.Status200OK, "application/pdf")
            .As("PrintOwnInvoice", "An invoice or credit note as PDF, the same each time");
    }

    private static IEnumerable<(Subject, FileEnding)> All() =>
        from subject in Subjects
        from ending in FileEnding.All
        select (subject, ending);

    private static async Task<IResult> Answer(Asked asked, Subject subject, FileEnding ending, FileWords T)
    {
        var found = await asked.Run(new GetMyRights(asked.Organization));
        if (found.Fault is { } hidden)
        {
            return Answers.Problem(hidden);
        }

        var read = await subject.Read(asked, found.Value.Organization.Id, T);
        return read.Match<IResult>(
            table => ending.File(asked.Sheets, table, $"{asked.Organization}-{subject.Name}"),
            Answers.Problem
        );
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

    /// <param name="Title">In the names of operations.</param>
    private sealed record Subject(string Name, string Title, Reading Read);

    /// <param name="Month">As <c>2026-09</c>; all without it.</param>
    private sealed record Asked(
        string Organization,
        string? Month,
        ISpreadsheets Sheets,
        IUseCases UseCases,
        HttpContext Context
    )
    {
        public bool IsAskedFor(TaxRow row) => string.IsNullOrEmpty(Month) || row.Month == Month;

        public Task<Result<T>> Run<T>(IUseCase<T> useCase) =>
            UseCases.Run(Actors.From(Context.User), useCase, Context.RequestAborted);
    }
}

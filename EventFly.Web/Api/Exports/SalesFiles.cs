using EventFly.Core.Kernel;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Payments.Taxes;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Sales;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Api.Exports;

/// <summary>
/// <c>attendees</c>, <c>orders</c>, <c>ledger</c> and <c>taxes</c> of an event as <c>.csv</c> and <c>.xlsx</c>: under
/// <c>/organize/{organization}/events/{slug}</c> in the reader's words, and in the API in fixed ones.
/// </summary>
internal static class SalesFiles
{
    private static readonly Subject[] Subjects =
    [
        new("attendees", "Attendees", Everybody),
        new("orders", "Orders", AllOrders),
        new("ledger", "Ledger", MoneyBook),
        new("taxes", "Taxes", AllTaxes),
    ];

    private delegate Task<Result<SheetTable>> Reading(Asked asked, EventId id, FileWords T);

    /// <summary>For people.</summary>
    public static void MapSalesFiles(this IEndpointRouteBuilder app)
    {
        foreach (var (subject, ending) in All())
        {
            app.MapGet(
                    $"/organize/{{organization}}/events/{{slug}}/{subject.Name}.{ending.Name}",
                    ([AsParameters] Asked asked, IStringLocalizer<Words> words) =>
                        Answer(asked, subject, ending, new(words))
                )
                .ExcludeFromDescription();
        }
    }

    /// <summary>For programs.</summary>
    public static void MapSalesFiles(this RouteGroupBuilder api)
    {
        var sales = api.MapGroup("/organizations/{organization}/events/{slug}").WithTags("Sales");
        foreach (var (subject, ending) in All())
        {
            sales
                .MapGet(
                    $"/{subject.Name}.{ending.Name}",
                    ([AsParameters] Asked asked) => Answer(asked, subject, ending, FileWords.ForPrograms)
                )
                .Produces<string>(StatusCodes.Status200OK, ending.Type)
                .As(
                    $"Export{subject.Title}As{ending.Title}",
                    $"{subject.Title} of an event as {ending.Name.ToUpperInvariant()}, for a spreadsheet"
                );
        }
    }

    private static IEnumerable<(Subject, FileEnding)> All() =>
        from subject in Subjects
        from ending in FileEnding.All
        select (subject, ending);

    private static async Task<IResult> Answer(Asked asked, Subject subject, FileEnding ending, FileWords T)
    {
        var found = await asked.Run(new FindSoldEvent(asked.Organization, asked.Slug));
        if (found.Fault is { } hidden)
        {
            return Answers.Problem(hidden);
        }

        var read = await subject.Read(asked, found.Value.Id, T);
        return read.Match<IResult>(
            table => ending.File(asked.Sheets, table, $"{asked.Slug}-{subject.Name}"),
            Answers.Problem
        );
    }

    private static async Task<Result<SheetTable>> Everybody(Asked asked, EventId id, FileWords T) =>
        (await asked.Run(new ExportAttendees(id))).Match<Result<SheetTable>>(e => SalesTables.Attendees(e, T), f => f);

    private static async Task<Result<SheetTable>> AllOrders(Asked asked, EventId id, FileWords T) =>
        (await asked.Run(new ExportOrders(id))).Match<Result<SheetTable>>(e => SalesTables.Orders(e, T), f => f);

    private static async Task<Result<SheetTable>> MoneyBook(Asked asked, EventId id, FileWords T) =>
        (await asked.Run(new ExportLedger(id))).Match<Result<SheetTable>>(e => SalesTables.Ledger(e, T), f => f);

    private static async Task<Result<SheetTable>> AllTaxes(Asked asked, EventId id, FileWords T) =>
        (await asked.Run(new GetTaxes(id))).Match<Result<SheetTable>>(e => BookTables.Taxes(e, T), f => f);

    /// <param name="Title">In the names of operations.</param>
    private sealed record Subject(string Name, string Title, Reading Read);

    private sealed record Asked(
        string Organization,
        string Slug,
        ISpreadsheets Sheets,
        IUseCases UseCases,
        HttpContext Context
    )
    {
        public Task<Result<T>> Run<T>(IUseCase<T> useCase) =>
            UseCases.Run(Actors.From(Context.User), useCase, Context.RequestAborted);
    }
}

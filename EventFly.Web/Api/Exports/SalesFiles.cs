using EventFly.Core.Kernel;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Payments.Taxes;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Sales;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Api.Exports;

/// <summary>
/// <c>attendees</c>, <c>orders</c>, <c>ledger</c> and <c>taxes</c> of an event: under <c>/organize/{organization}/events/{slug}</c>,
/// and in the API.
/// </summary>
internal static class SalesFiles
{
    private static readonly TableFile<Asked, EventId>[] Tables =
    [
        new("attendees", "Attendees", Everybody),
        new("orders", "Orders", AllOrders),
        new("ledger", "Ledger", MoneyBook),
        new("taxes", "Taxes", AllTaxes),
    ];

    /// <summary>For people.</summary>
    public static void MapSalesFiles(this IEndpointRouteBuilder app) =>
        app.MapTables("/organize/{organization}/events/{slug}", Tables);

    /// <summary>For programs.</summary>
    public static void MapSalesFiles(this RouteGroupBuilder api) =>
        api.MapGroup("/organizations/{organization}/events/{slug}").WithTags("Sales").MapTables(Tables, "an event");

    private static Task<Result<Done>> Everybody(Asked asked, EventId id, FileWords T, ISink<SheetTable> to) =>
        asked.Run(new ExportAttendees(id, to.Of<AttendeesExport>(part => SalesTables.Attendees(part, T))));

    private static Task<Result<Done>> AllOrders(Asked asked, EventId id, FileWords T, ISink<SheetTable> to) =>
        asked.Run(new ExportOrders(id, to.Of<OrdersExport>(part => SalesTables.Orders(part, T))));

    private static Task<Result<Done>> MoneyBook(Asked asked, EventId id, FileWords T, ISink<SheetTable> to) =>
        asked.Run(new ExportLedger(id, to.Of<LedgerExport>(part => SalesTables.Ledger(part, T))));

    private static async Task<Result<Done>> AllTaxes(Asked asked, EventId id, FileWords T, ISink<SheetTable> to)
    {
        var report = await asked.Run(new GetTaxes(id));
        if (report.Fault is { } fault)
        {
            return fault;
        }

        await to.Take(BookTables.Taxes(report.Value, T), asked.Context.RequestAborted);
        return new Done();
    }

    private sealed record Asked(string Organization, string Slug, IUseCases UseCases, HttpContext Context)
        : IAskedTables<EventId>
    {
        string IAskedTables<EventId>.Owner => Slug;

        async Task<Result<EventId>> IAskedTables<EventId>.Find() =>
            (await Run(new FindSoldEvent(Organization, Slug))).Match<Result<EventId>>(e => e.Id, f => f);

        public Task<Result<T>> Run<T>(IUseCase<T> useCase) =>
            UseCases.Run(Actors.From(Context.User), useCase, Context.RequestAborted);
    }
}

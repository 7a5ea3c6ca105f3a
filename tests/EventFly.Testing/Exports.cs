using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Orders;

namespace EventFly.Testing;

/// <summary>Keeps every part of a table, and what happens as each is taken.</summary>
public sealed class KeptParts<T>(Func<T, Task>? taken = null) : ISink<T>
{
    public List<T> Parts { get; } = [];

    public bool HasBegun => Parts.Count > 0;

    public Task Take(T part, CancellationToken cancellation)
    {
        Parts.Add(part);
        return taken?.Invoke(part) ?? Task.CompletedTask;
    }
}

/// <summary>Small tables in one go.</summary>
public static class Exports
{
    public static Task<AttendeesExport> Attendees(this TestApp app, EventId id, Actor? actor = null) =>
        app.Whole<AttendeesExport>(to => new ExportAttendees(id, to), actor);

    public static Task<OrdersExport> Orders(this TestApp app, EventId id, Actor? actor = null) =>
        app.Whole<OrdersExport>(to => new ExportOrders(id, to), actor);

    public static Task<LedgerExport> Ledger(this TestApp app, EventId id, Actor? actor = null) =>
        app.Whole<LedgerExport>(to => new ExportLedger(id, to), actor);

    public static Task<InvoicesExport> Invoices(
        this TestApp app,
        OrganizationId id,
        DateOnly? month,
        Actor? actor = null
    ) => app.Whole<InvoicesExport>(to => new ExportInvoices(id, month, to), actor);

    private static async Task<T> Whole<T>(this TestApp app, Func<ISink<T>, IUseCase<Done>> export, Actor? actor)
    {
        var kept = new KeptParts<T>();
        await app.Do(export(kept), actor);
        return kept.Parts.Single();
    }
}

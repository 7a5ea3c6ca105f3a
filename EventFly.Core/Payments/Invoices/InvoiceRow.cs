using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Invoices;

/// <summary>A document in a list.</summary>
/// <param name="IssuedOn">By the calendar in the event's zone.</param>
/// <param name="Total">Negative where money goes back.</param>
/// <param name="Tax">How much of it is tax.</param>
/// <param name="Refers">The number of what it takes back; null for an invoice.</param>
public sealed record InvoiceRow(
    InvoiceId Id,
    InvoiceKind Kind,
    string Number,
    DateOnly IssuedOn,
    string Buyer,
    EventId Event,
    OrderId Order,
    Money Total,
    Money Tax,
    string? Refers
);

internal static class InvoiceRows
{
    public static IQueryable<InvoiceRow> Rows(this IQueryable<Invoice> invoices, IPaymentsDb db) =>
        invoices.Select(i => new InvoiceRow(
            i.Id,
            i.Kind,
            i.Number,
            i.IssuedOn,
            i.Buyer,
            i.Event,
            i.Order,
            new Money(i.Total.Minor, i.Total.Currency),
            new Money(i.Tax, i.Total.Currency),
            db.Invoices.Where(r => r.Id == i.Refers).Select(r => r.Number).FirstOrDefault()
        ));
}

using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

internal sealed class InvoiceLookup(IPaymentsDb db) : IInvoices
{
    public Task<string?> NumberFor(OrderId order, CancellationToken cancellation) =>
        db
            .Invoices.Where(i => i.Order == order && i.Kind == InvoiceKind.Invoice)
            .OrderByDescending(i => i.Sequence)
            .Select(i => (string?)i.Number)
            .FirstOrDefaultAsync(cancellation);
}

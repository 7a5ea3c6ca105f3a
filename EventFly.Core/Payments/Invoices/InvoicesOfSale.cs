using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <summary>What was written for an order, and whether it can be written otherwise: the same for its buyer and its organizer.</summary>
internal sealed class InvoicesOfSale(IPaymentsDb db, IEventLookup events, MoneyGone gone) : ICollaborator
{
    /// <summary>Null when its event is not there.</summary>
    public async Task<OrderInvoices?> Of(SoldOrder order, CancellationToken cancellation)
    {
        if (await events.Find(order.Event, cancellation) is not { } card)
        {
            return null;
        }

        var isWriting = await db.Issuers.AnyAsync(
            i => i.Organization == card.Organization && i.IsWriting,
            cancellation
        );
        var invoices = await db
            .Invoices.AsNoTracking()
            .Where(i => i.Order == order.Id)
            .OrderBy(i => i.Sequence)
            .Take(500)
            .Rows(db)
            .ToListAsync(cancellation);
        var address = await db
            .InvoiceAddresses.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Order == order.Id, cancellation);
        var isOffered = isWriting && !order.Total.IsZero && (order.IsOpen || order.IsGood);
        return new OrderInvoices(
            invoices,
            address?.Buyer ?? BuyerDetails.None,
            isOffered,
            isOffered && (invoices.Count == 0 || !await gone.Any(order.Id, cancellation))
        )
        {
            Version = address?.Version ?? 0,
        };
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <summary>To whom the invoice of an order is written, or written anew.</summary>
internal sealed class InvoiceAddressee(IPaymentsDb db, PaymentBook payments, InvoiceBook book, MoneyGone gone)
    : ICollaborator
{
    /// <param name="seen">The version of the address that somebody looked at, 0 for none; null: whatever is there.</param>
    /// <returns>Done; or <c>payments.invoice-final</c> when it can only stay as it is.</returns>
    public async Task<Result<Done>> Change(
        SoldOrder order,
        BuyerDetails typed,
        long? seen,
        CancellationToken cancellation
    )
    {
        if (typed.FaultToWrite() is { } fault)
        {
            return fault;
        }

        var payment = await db
            .Payments.Where(p => p.Order == order.Id && p.Amount.Minor > 0)
            .OrderBy(p => p.Part)
            .Select(p => (PaymentId?)p.Id)
            .FirstOrDefaultAsync(cancellation);
        if (payment is not { } begun || !(order.IsOpen || order.IsGood))
        {
            return InvoiceFaults.None;
        }

        // Under the payment's row, as whoever writes the invoice: it has the old address or the new one.
        await payments.Held(begun, cancellation);
        var buyer = typed.Tidy();
        var known = await db.InvoiceAddresses.FirstOrDefaultAsync(a => a.Order == order.Id, cancellation);
        if ((known?.Buyer ?? BuyerDetails.None) == buyer)
        {
            return Result.Done;
        }

        if (seen is { } version && version != (known?.Version ?? 0))
        {
            return InvoiceFaults.AddressChanged;
        }

        var open = await book.Open(order.Id, cancellation);
        if (open?.IsInvoiced is true)
        {
            if (await gone.Any(order.Id, cancellation))
            {
                return InvoiceFaults.Final;
            }

            await book.WriteAnew(open with { Buyer = buyer }, cancellation);
        }

        if (known is null)
        {
            known = InvoiceAddress.Of(order.Id);
            db.InvoiceAddresses.Add(known);
        }

        known.Change(buyer);
        return Result.Done;
    }
}

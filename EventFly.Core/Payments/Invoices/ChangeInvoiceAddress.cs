using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <summary>
/// The buyer says to whom the invoice is written. If it is written already, it is taken back by a credit note and written anew, as
/// long as nothing went back of what it is about.
/// </summary>
/// <returns>Done; or <c>payments.invoice-final</c> when it can only stay as it is.</returns>
public sealed record ChangeInvoiceAddress(string Key, BuyerDetails Buyer) : ICommand<Done>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(
        IPaymentsDb db,
        ISoldOrders orders,
        PaymentBook payments,
        InvoiceBook book,
        MoneyGone gone
    ) : IHandler<ChangeInvoiceAddress, Done>
    {
        public async Task<Result<Done>> Handle(ChangeInvoiceAddress request, CancellationToken cancellation)
        {
            if (await orders.FindByKey(request.Key, cancellation) is not { } order)
            {
                return Fault.NotVisible;
            }

            if (request.Buyer.FaultToWrite() is { } fault)
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
            var buyer = request.Buyer.Tidy();
            var known = await db.InvoiceAddresses.FirstOrDefaultAsync(a => a.Order == order.Id, cancellation);
            if ((known?.Buyer ?? BuyerDetails.None) == buyer)
            {
                return Result.Done;
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
}

internal static class InvoiceFaults
{
    public static readonly Fault None = Fault.Refused("payments.no-invoice", "There is no invoice for this order.");

    public static readonly Fault Final = Fault.Refused(
        "payments.invoice-final",
        "Money of this order went back already, so its invoice stays as it is. Ask the organizer."
    );
}

using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Invoices;

/// <summary>
/// The buyer says to whom the invoice is written. If it is written already, it is taken back by a credit note and written anew, as
/// long as nothing went back of what it is about.
/// </summary>
/// <param name="Version">
/// Of the address that was looked at, 0 for none; another one is refused as <c>payments.address-changed</c>. Null: whatever is there.
/// </param>
/// <returns>Done; or <c>payments.invoice-final</c> when it can only stay as it is.</returns>
public sealed record ChangeInvoiceAddress(string Key, BuyerDetails Buyer, long? Version = null)
    : ICommand<Done>,
        IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(ISoldOrders orders, InvoiceAddressee addressee) : IHandler<ChangeInvoiceAddress, Done>
    {
        public async Task<Result<Done>> Handle(ChangeInvoiceAddress request, CancellationToken cancellation) =>
            await orders.FindByKey(request.Key, cancellation) is { } order
                ? await addressee.Change(order, request.Buyer, request.Version, cancellation)
                : Fault.NotVisible;
    }
}

internal static class InvoiceFaults
{
    public static readonly Fault None = Fault.Refused("payments.no-invoice", "There is no invoice for this order.");

    public static readonly Fault Final = Fault.Refused(
        "payments.invoice-final",
        "Money of this order went back already, so its invoice stays as it is. Ask the organizer."
    );

    public static readonly Fault AddressChanged = new(
        "payments.address-changed",
        FaultKind.Outdated,
        "Somebody changed this address after you looked at it. What you typed is still here and not saved: save it again to put it in place of theirs."
    );
}

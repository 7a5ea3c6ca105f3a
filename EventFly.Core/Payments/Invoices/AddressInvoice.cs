using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Invoices;

/// <summary>
/// The organizer says to whom the invoice of an order is written: for a company that ordered on the phone, or a buyer who wrote. One
/// that is written is taken back by a credit note and written anew, as long as nothing went back of what it is about.
/// </summary>
/// <param name="Version">
/// Of the address that was looked at, 0 for none; another one is refused as <c>payments.address-changed</c>. Null: whatever is there.
/// </param>
/// <returns>Done; or <c>payments.invoice-final</c> when it can only stay as it is.</returns>
public sealed record AddressInvoice(EventId Event, OrderId Order, BuyerDetails Buyer, long? Version = null)
    : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(ISoldOrders orders, InvoiceAddressee addressee) : IHandler<AddressInvoice, Done>
    {
        public async Task<Result<Done>> Handle(AddressInvoice request, CancellationToken cancellation) =>
            await orders.Find(request.Order, cancellation) is { } order && order.Event == request.Event
                ? await addressee.Change(order, request.Buyer, request.Version, cancellation)
                : Fault.NotVisible;
    }
}

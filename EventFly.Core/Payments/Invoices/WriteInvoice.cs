using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Invoices;

/// <summary>
/// Writes the invoice of an order that was paid before its organizer wrote any, and credit notes for what went back of it since.
/// Twice is once.
/// </summary>
/// <returns>Done; or <c>payments.no-invoice</c> when it can have none.</returns>
public sealed record WriteInvoice(EventId Event, OrderId Order) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(InvoiceBook book) : IHandler<WriteInvoice, Done>
    {
        public async Task<Result<Done>> Handle(WriteInvoice request, CancellationToken cancellation)
        {
            if (
                await book.Open(request.Order, cancellation) is not { Issuer.IsWriting: true } open
                || open.Order is not ({ IsGood: true } or { IsOpen: true })
                || open.Order.Event != request.Event
            )
            {
                return InvoiceFaults.None;
            }

            await book.WriteInvoice(open, cancellation);
            await book.WriteReturns(open, cancellation);
            return Result.Done;
        }
    }
}

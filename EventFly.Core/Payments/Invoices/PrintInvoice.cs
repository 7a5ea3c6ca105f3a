using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <summary>What was written for an order as a PDF file, for whoever has the buyer's link.</summary>
public sealed record PrintInvoice(string Key, InvoiceId Invoice) : IUseCase<PrintedInvoice>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IPaymentsDb db, ISoldOrders orders, InvoicePrinter printer)
        : IHandler<PrintInvoice, PrintedInvoice>
    {
        public async Task<Result<PrintedInvoice>> Handle(PrintInvoice request, CancellationToken cancellation) =>
            await orders.FindByKey(request.Key, cancellation) is { } order
            && await db
                .Invoices.AsNoTracking()
                .FirstOrDefaultAsync(i => i.Id == request.Invoice && i.Order == order.Id, cancellation)
                is { } invoice
                ? await printer.Print(invoice, cancellation)
                : Fault.NotVisible;
    }
}

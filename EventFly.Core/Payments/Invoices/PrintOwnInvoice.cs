using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <summary>What an organization wrote as a PDF file.</summary>
public sealed record PrintOwnInvoice(OrganizationId Organization, InvoiceId Invoice) : IUseCase<PrintedInvoice>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Organization);

    internal sealed class Handler(IPaymentsDb db, InvoicePrinter printer) : IHandler<PrintOwnInvoice, PrintedInvoice>
    {
        public async Task<Result<PrintedInvoice>> Handle(PrintOwnInvoice request, CancellationToken cancellation) =>
            await db
                .Invoices.AsNoTracking()
                .FirstOrDefaultAsync(
                    i => i.Id == request.Invoice && i.Organization == request.Organization,
                    cancellation
                )
                is { } invoice
                ? await printer.Print(invoice, cancellation)
                : Fault.NotVisible;
    }
}

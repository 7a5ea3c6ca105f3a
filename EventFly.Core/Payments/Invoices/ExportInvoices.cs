using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <summary>So many invoices of an organization for a spreadsheet.</summary>
public sealed record InvoicesExport(IReadOnlyList<InvoiceRow> Rows, bool IsCut = false)
    : SheetPart<InvoiceRow>(Rows, IsCut);

/// <summary>What an organization wrote to its buyers for a spreadsheet, by number, as it was at one moment.</summary>
/// <param name="Month">A day in it; none for all.</param>
public sealed record ExportInvoices(OrganizationId Organization, DateOnly? Month, ISink<InvoicesExport> To)
    : IUseCase<Done>,
        IHandsOut
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Organization);

    public bool HasBegun => To.HasBegun;

    internal sealed class Handler(IPaymentsDb db) : IHandler<ExportInvoices, Done>
    {
        public Task<Result<Done>> Handle(ExportInvoices request, CancellationToken cancellation)
        {
            var rows = db
                .Invoices.AsNoTracking()
                .Where(i => i.Organization == request.Organization)
                .Matching(null, request.Month)
                .OrderBy(i => i.Sequence)
                .Rows(db);
            return request.To.TakeAll<InvoiceRow, InvoicesExport>(
                rows.AsAsyncEnumerable().Parts(some => new InvoicesExport(some), cancellation),
                cancellation
            );
        }
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <param name="IsCut">There are more.</param>
public sealed record InvoicesExport(IReadOnlyList<InvoiceRow> Rows, bool IsCut);

/// <summary>What an organization wrote to its buyers for a spreadsheet, at most <see cref="Most"/>, by number.</summary>
/// <param name="Month">A day in it; none for all.</param>
public sealed record ExportInvoices(OrganizationId Organization, DateOnly? Month) : IUseCase<InvoicesExport>
{
    public const int Most = 200_000;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Organization);

    internal sealed class Handler(IPaymentsDb db) : IHandler<ExportInvoices, InvoicesExport>
    {
        public async Task<Result<InvoicesExport>> Handle(ExportInvoices request, CancellationToken cancellation)
        {
            var rows = await db
                .Invoices.AsNoTracking()
                .Where(i => i.Organization == request.Organization)
                .Matching(null, request.Month)
                .OrderBy(i => i.Sequence)
                .Take(Most + 1)
                .Rows(db)
                .ToListAsync(cancellation);
            return new InvoicesExport([.. rows.Take(Most)], rows.Count > Most);
        }
    }
}

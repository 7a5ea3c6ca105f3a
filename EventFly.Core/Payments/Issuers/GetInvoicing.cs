using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Invoices;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Issuers;

/// <param name="Logo">Null without one.</param>
/// <param name="NextNumber">What the next invoice is called.</param>
public sealed record InvoicingView(
    OrganizationCard Organization,
    IssuerDetails Details,
    bool IsWriting,
    string? Logo,
    string NextNumber
);

/// <summary>How an organization stands on its invoices, and whether it writes any.</summary>
public sealed record GetInvoicing(string Slug) : IUseCase<InvoicingView>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IPaymentsDb db, IOrganizationLookup organizations, IAccessGate gate, Actor actor)
        : IHandler<GetInvoicing, InvoicingView>
    {
        public async Task<Result<InvoicingView>> Handle(GetInvoicing request, CancellationToken cancellation)
        {
            if (
                await organizations.FindBySlug(request.Slug, cancellation) is not { } organization
                || !await gate.Allows(actor, OrganizationPermissions.Manage, organization.Id, cancellation)
            )
            {
                return Fault.NotVisible;
            }

            var issuer =
                await db
                    .Issuers.AsNoTracking()
                    .FirstOrDefaultAsync(i => i.Organization == organization.Id, cancellation)
                ?? Issuer.Of(organization.Id);
            var last = await db
                .InvoiceCounters.Where(c => c.Organization == organization.Id)
                .Select(c => c.Last)
                .FirstOrDefaultAsync(cancellation);
            return new InvoicingView(
                organization,
                issuer.Details,
                issuer.IsWriting,
                issuer.Logo,
                InvoiceNumbers.Word(issuer.Details.Prefix, last + 1)
            );
        }
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Issuers;

/// <summary>The row of an issuer, which is made with its counter when first something is said of it.</summary>
internal sealed class IssuerDesk(IPaymentsDb db) : ICollaborator
{
    public async Task<Issuer> Find(OrganizationId organization, CancellationToken cancellation)
    {
        if (await db.Issuers.FirstOrDefaultAsync(i => i.Organization == organization, cancellation) is { } known)
        {
            return known;
        }

        var issuer = Issuer.Of(organization);
        db.Issuers.Add(issuer);
        db.InvoiceCounters.Add(new InvoiceCounter { Organization = organization });
        return issuer;
    }
}

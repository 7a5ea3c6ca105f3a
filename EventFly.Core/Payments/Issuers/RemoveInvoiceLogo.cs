using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Payments.Issuers;

/// <summary>Invoices that are written from now on have no picture; those that are written keep theirs.</summary>
public sealed record RemoveInvoiceLogo(OrganizationId Organization) : ICommand<Done>
{
    public Access Access => Access.With(OrganizationPermissions.Manage, Organization);

    internal sealed class Handler(IssuerDesk issuers) : IHandler<RemoveInvoiceLogo, Done>
    {
        public async Task<Result<Done>> Handle(RemoveInvoiceLogo request, CancellationToken cancellation)
        {
            (await issuers.Find(request.Organization, cancellation)).Show(null);
            return Result.Done;
        }
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Payments.Issuers;

/// <summary>Changes how an organization stands on invoices that are written from now on, and whether any are.</summary>
public sealed record ChangeInvoicing(OrganizationId Organization, IssuerDetails Details, bool IsWriting)
    : ICommand<Done>
{
    public Access Access => Access.With(OrganizationPermissions.Manage, Organization);

    internal sealed class Handler(IssuerDesk issuers, IAfterCommit after) : IHandler<ChangeInvoicing, Done>
    {
        public async Task<Result<Done>> Handle(ChangeInvoicing request, CancellationToken cancellation)
        {
            var issuer = await issuers.Find(request.Organization, cancellation);
            var changed = issuer.Change(request.Details, request.IsWriting);
            if (changed.IsDone)
            {
                after.Signal(OrganizationTopics.Team(request.Organization));
            }

            return changed;
        }
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Organizations;

/// <summary>Gives the organization another name; its address stays.</summary>
public sealed record RenameOrganization(OrganizationId Organization, string Name) : ICommand<Done>
{
    public Access Access => Access.With(OrganizationPermissions.Manage, Organization);

    internal sealed class Handler(IOrganizationsDb db, IAfterCommit after) : IHandler<RenameOrganization, Done>
    {
        public async Task<Result<Done>> Handle(RenameOrganization request, CancellationToken cancellation)
        {
            var organization = await db.Organizations.FirstOrDefaultAsync(
                o => o.Id == request.Organization,
                cancellation
            );
            if (organization is null)
            {
                return Fault.NotVisible;
            }

            var renamed = organization.Rename(request.Name);
            if (renamed.IsDone)
            {
                after.Signal(OrganizationTopics.Team(request.Organization));
            }

            return renamed;
        }
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Roles;

/// <summary>Removes a role that nobody has and nobody is invited with.</summary>
public sealed record DeleteRole(OrganizationId Organization, RoleId Role) : ICommand<Done>
{
    public Access Access => Access.With(OrganizationPermissions.ManageMembers, Organization);

    internal sealed class Handler(IOrganizationsDb db, Actor actor, IAfterCommit after) : IHandler<DeleteRole, Done>
    {
        public async Task<Result<Done>> Handle(DeleteRole request, CancellationToken cancellation)
        {
            var role = await db.Roles.FirstOrDefaultAsync(
                r => r.Organization == request.Organization && r.Id == request.Role,
                cancellation
            );
            if (role is null)
            {
                return Fault.NotVisible;
            }

            if (role.IsOwner)
            {
                return OrganizationFaults.OwnerRoleStays;
            }

            if (!(await GrantableRights.Of(db, request.Organization, actor, cancellation)).Covers(role))
            {
                return OrganizationFaults.MoreThanOwnRights;
            }

            var isUsed =
                await db.Members.AnyAsync(m => m.Role == role.Id, cancellation)
                || await db.Invitations.AnyAsync(i => i.Role == role.Id && i.OpenFor != null, cancellation);
            if (isUsed)
            {
                return OrganizationFaults.RoleInUse;
            }

            db.Roles.Remove(role);
            after.Signal(OrganizationTopics.Team(request.Organization));
            return Result.Done;
        }
    }
}

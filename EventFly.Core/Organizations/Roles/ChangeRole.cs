using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Roles;

/// <summary>Renames a role and decides anew what it may do. Its members feel it with their next step.</summary>
public sealed record ChangeRole(
    OrganizationId Organization,
    RoleId Role,
    string Name,
    IReadOnlyList<string> Permissions
) : ICommand<Done>
{
    public Access Access => Access.With(OrganizationPermissions.ManageMembers, Organization);

    internal sealed class Handler(IOrganizationsDb db, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<ChangeRole, Done>
    {
        public async Task<Result<Done>> Handle(ChangeRole request, CancellationToken cancellation)
        {
            await db.HoldRoleNames(request.Organization, cancellation);
            var role = await db.Roles.FirstOrDefaultAsync(
                r => r.Organization == request.Organization && r.Id == request.Role,
                cancellation
            );
            if (role is null)
            {
                return Fault.NotVisible;
            }

            var standing = await GrantableRights.Of(db, request.Organization, actor, cancellation);
            if (!standing.Covers(role) || !standing.Covers(request.Permissions))
            {
                return OrganizationFaults.MoreThanOwnRights;
            }

            var before = role.Name;
            var changed = role.Recompose(request.Name, request.Permissions);
            if (!changed.IsDone)
            {
                return changed;
            }

            if (role.Name != before && await db.IsRoleNameTaken(role, cancellation))
            {
                return OrganizationFaults.RoleNameTaken;
            }

            var now = time.GetUtcNow();
            foreach (var member in await db.Members.Where(m => m.Role == role.Id).ToListAsync(cancellation))
            {
                member.TellRightsChanged(now);
            }

            after.Signal(OrganizationTopics.Team(request.Organization));
            return Result.Done;
        }
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Organizations.Roles;

/// <summary>Makes a named set of rights that members can have.</summary>
public sealed record CreateRole(OrganizationId Organization, string Name, IReadOnlyList<string> Permissions)
    : ICommand<RoleId>
{
    public Access Access => Access.With(OrganizationPermissions.ManageMembers, Organization);

    internal sealed class Handler(IOrganizationsDb db, Actor actor, IAfterCommit after) : IHandler<CreateRole, RoleId>
    {
        public async Task<Result<RoleId>> Handle(CreateRole request, CancellationToken cancellation)
        {
            var composed = Role.Compose(request.Organization, request.Name, request.Permissions);
            if (composed.Fault is { } fault)
            {
                return fault;
            }

            var role = composed.Value;
            var standing = await GrantableRights.Of(db, request.Organization, actor, cancellation);
            if (!standing.Covers(role))
            {
                return OrganizationFaults.MoreThanOwnRights;
            }

            await db.HoldRoleNames(request.Organization, cancellation);
            if (await db.IsRoleNameTaken(role, cancellation))
            {
                return OrganizationFaults.RoleNameTaken;
            }

            db.Roles.Add(role);
            after.Signal(OrganizationTopics.Team(request.Organization));
            return role.Id;
        }
    }
}

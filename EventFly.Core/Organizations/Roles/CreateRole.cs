using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations;

/// <summary>Makes a named set of rights that members can have.</summary>
public sealed record CreateRole(OrganizationId Organization, string Name, IReadOnlyList<string> Permissions)
    : IUseCase<RoleId>
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
            var standing = await Standing.Of(db, request.Organization, actor, cancellation);
            if (!standing.Covers(role))
            {
                return OrganizationFaults.MoreThanOwnRights;
            }

            if (await RoleNames.IsTaken(db, role, cancellation))
            {
                return OrganizationFaults.RoleNameTaken;
            }

            db.Roles.Add(role);
            await db.SaveChangesAsync(cancellation);
            after.Signal(OrganizationTopics.Team(request.Organization));
            return role.Id;
        }
    }
}

internal static class RoleNames
{
    public static Task<bool> IsTaken(IOrganizationsDb db, Role role, CancellationToken cancellation) =>
        db.Roles.AnyAsync(
            r => r.Organization == role.Organization && r.Id != role.Id && r.Name == role.Name,
            cancellation
        );
}

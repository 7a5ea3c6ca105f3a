using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Roles;

/// <summary>Keeps the names of an organization's roles apart.</summary>
internal static class RoleNames
{
    /// <summary>
    /// Lets one at a time name a role: of two who make the same one at once, the second sees the first. Holds the
    /// organization's row.
    /// </summary>
    public static Task HoldRoleNames(
        this IOrganizationsDb db,
        OrganizationId organization,
        CancellationToken cancellation
    ) => db.Organizations.Where(o => o.Id == organization).Hold(o => o.Name, cancellation);

    /// <summary>Another role of the organization is called so, or looks as if it were.</summary>
    public static async Task<bool> IsRoleNameTaken(
        this IOrganizationsDb db,
        Role role,
        CancellationToken cancellation
    ) =>
        Text.IsAmong(
            await db
                .Roles.Where(r => r.Organization == role.Organization && r.Id != role.Id)
                .Select(r => r.Name)
                .ToListAsync(cancellation),
            role.Name
        );
}

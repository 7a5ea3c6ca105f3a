using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Roles;

/// <summary>What the one who asks may hand on: nobody can give, change or take rights that they do not hold.</summary>
internal sealed record GrantableRights(bool IsOwner, IReadOnlyList<string> Permissions)
{
    public static async Task<GrantableRights> Of(
        IOrganizationsDb db,
        OrganizationId organization,
        Actor actor,
        CancellationToken cancellation
    )
    {
        if (actor.IsSystem)
        {
            return new(true, []);
        }

        var role = await db
            .Members.Where(m => m.Organization == organization && m.Account == actor.Account)
            .Join(db.Roles, m => m.Role, r => r.Id, (_, r) => r)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation);
        return new(role?.IsOwner ?? false, role?.Permissions ?? []);
    }

    public bool Covers(Role role) => IsOwner || (!role.IsOwner && role.Permissions.All(Permissions.Contains));

    public bool Covers(IEnumerable<string> permissions) => IsOwner || permissions.All(Permissions.Contains);
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Members;

/// <summary>Rights come from the role that an account has in the organization; an event belongs to one organization.</summary>
internal sealed class AccessGate(IOrganizationsDb db, IEventLookup events) : IAccessGate
{
    public async Task<bool> Allows(Actor actor, Permission permission, IScope scope, CancellationToken cancellation)
    {
        if (actor.Account is not { } account)
        {
            return false;
        }

        var organization = scope switch
        {
            OrganizationId id => id,
            EventId id => (await events.Find(id, cancellation))?.Organization,
            _ => null,
        };
        if (organization is not { } tenant)
        {
            return false;
        }

        var role = await db
            .Members.Where(m => m.Organization == tenant && m.Account == account)
            .Join(db.Roles, m => m.Role, r => r.Id, (_, r) => r)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation);
        return role?.Grants(permission) ?? false;
    }
}

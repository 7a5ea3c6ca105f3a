using EventFly.Core.Organizations.Invitations;
using EventFly.Core.Organizations.Members;
using EventFly.Core.Organizations.Organizations;
using EventFly.Core.Organizations.Roles;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations;

public interface IOrganizationsDb
{
    DbSet<Organization> Organizations { get; }

    DbSet<Member> Members { get; }

    DbSet<Role> Roles { get; }

    DbSet<Invitation> Invitations { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}

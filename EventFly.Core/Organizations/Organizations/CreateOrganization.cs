using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using EventFly.Core.Organizations.Roles;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Organizations;

/// <summary>Founds an organization; whoever asks becomes its owner.</summary>
public sealed record CreateOrganization(string Name) : ICommand<OrganizationCard>, IThrottled
{
    public Throttle Throttle => new("organizations") { Person = new Rate(10, TimeSpan.FromMinutes(5)) };

    public Access Access => Access.SignedIn;

    internal sealed class Handler(IOrganizationsDb db, IReservedSlugs reserved, Actor actor, TimeProvider time)
        : IHandler<CreateOrganization, OrganizationCard>
    {
        public async Task<Result<OrganizationCard>> Handle(CreateOrganization request, CancellationToken cancellation)
        {
            var me = actor.Account!.Value;
            var owned = await db.Members.CountAsync(
                m => m.Account == me && db.Roles.Any(r => r.Id == m.Role && r.IsOwner),
                cancellation
            );
            if (owned >= Organization.MostOwned)
            {
                return Fault.Refused(
                    "organizations.too-many",
                    new Sentence("You own {0} organizations already. Use one of them.", owned)
                );
            }

            var now = time.GetUtcNow();
            var slug = await Slugs.Free(
                request.Name,
                reserved,
                slugs => db.Organizations.Select(o => o.Slug).Where(s => slugs.Contains(s)).ToListAsync(cancellation)
            );
            var made = Organization.Found(request.Name, slug, me, now);
            if (made.Fault is { } fault)
            {
                return fault;
            }

            var organization = made.Value;
            var owner = Role.Owner(organization.Id);
            db.Organizations.Add(organization);
            db.Roles.AddRange([owner, .. Role.Defaults(organization.Id)]);
            db.Members.Add(Member.Join(organization.Id, me, owner.Id, now));
            return new OrganizationCard(organization.Id, organization.Name, organization.Slug);
        }
    }
}

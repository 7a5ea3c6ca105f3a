using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations;

/// <summary>Founds an organization; whoever asks becomes its owner.</summary>
public sealed record CreateOrganization(string Name) : IUseCase<OrganizationCard>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IOrganizationsDb db, Actor actor, TimeProvider time)
        : IHandler<CreateOrganization, OrganizationCard>
    {
        public async Task<Result<OrganizationCard>> Handle(CreateOrganization request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var slug = await Slugs.Free(
                request.Name,
                candidate => db.Organizations.AnyAsync(o => o.Slug == candidate, cancellation)
            );
            var made = Organization.Found(request.Name, slug, actor.Account!.Value, now);
            if (made.Fault is { } fault)
            {
                return fault;
            }

            var organization = made.Value;
            var owner = Role.Owner(organization.Id);
            db.Organizations.Add(organization);
            db.Roles.AddRange([owner, .. Role.Defaults(organization.Id)]);
            db.Members.Add(Member.Join(organization.Id, actor.Account!.Value, owner.Id, now));
            await db.SaveChangesAsync(cancellation);
            return new OrganizationCard(organization.Id, organization.Name, organization.Slug);
        }
    }
}

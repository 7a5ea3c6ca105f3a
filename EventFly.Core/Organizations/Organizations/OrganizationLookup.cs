using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Organizations;

internal sealed class OrganizationLookup(IOrganizationsDb db) : IOrganizationLookup
{
    public Task<OrganizationCard?> Find(OrganizationId id, CancellationToken cancellation) =>
        db
            .Organizations.Where(o => o.Id == id)
            .Select(o => new OrganizationCard(o.Id, o.Name, o.Slug))
            .FirstOrDefaultAsync(cancellation);

    public async Task<IReadOnlyList<OrganizationCard>> FindMany(
        IReadOnlyCollection<OrganizationId> ids,
        CancellationToken cancellation
    ) =>
        await db
            .Organizations.Where(o => ids.Contains(o.Id))
            .Select(o => new OrganizationCard(o.Id, o.Name, o.Slug))
            .ToListAsync(cancellation);

    public Task<OrganizationCard?> FindBySlug(string slug, CancellationToken cancellation) =>
        db
            .Organizations.Where(o => o.Slug == slug)
            .Select(o => new OrganizationCard(o.Id, o.Name, o.Slug))
            .FirstOrDefaultAsync(cancellation);
}

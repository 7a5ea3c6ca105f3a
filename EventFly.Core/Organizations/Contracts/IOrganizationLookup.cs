namespace EventFly.Core.Organizations.Contracts;

/// <summary>The little that other contexts show of an organization.</summary>
public sealed record OrganizationCard(OrganizationId Id, string Name, string Slug);

public interface IOrganizationLookup
{
    Task<OrganizationCard?> Find(OrganizationId id, CancellationToken cancellation);

    /// <summary>Those that there are, in no order.</summary>
    Task<IReadOnlyList<OrganizationCard>> FindMany(
        IReadOnlyCollection<OrganizationId> ids,
        CancellationToken cancellation
    );

    Task<OrganizationCard?> FindBySlug(string slug, CancellationToken cancellation);
}

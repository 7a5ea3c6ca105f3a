using EventFly.Core.Kernel;

namespace EventFly.Core.Organizations.Contracts;

/// <summary>Who works together in an organization.</summary>
public interface ITeamLookup
{
    /// <summary>Accounts of the members; at most 500.</summary>
    Task<IReadOnlyCollection<AccountId>> Members(OrganizationId id, CancellationToken cancellation);
}

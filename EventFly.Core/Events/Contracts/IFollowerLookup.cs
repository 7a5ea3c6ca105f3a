using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Events.Contracts;

/// <summary>Somebody who wants to hear of an organizer's events.</summary>
/// <param name="Number">Where the next page goes on.</param>
/// <param name="Language">That of the page on which they followed: two letters, such as <c>en</c>.</param>
public sealed record Follower(long Number, AccountId Account, string Name, string Email, string Language);

public interface IFollowerLookup
{
    /// <summary>Those of an organization in the order in which they came; without those whose account is gone.</summary>
    /// <param name="after">The <see cref="FollowerPage.Last"/> of the page before; 0 for the first.</param>
    /// <param name="most">At most 500.</param>
    Task<FollowerPage> Of(OrganizationId organization, long after, int most, CancellationToken cancellation);

    Task<int> Count(OrganizationId organization, CancellationToken cancellation);
}

/// <param name="Last">Null: there are no more.</param>
public sealed record FollowerPage(IReadOnlyList<Follower> Followers, long? Last);

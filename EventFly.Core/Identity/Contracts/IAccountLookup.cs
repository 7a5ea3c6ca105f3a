using EventFly.Core.Kernel;

namespace EventFly.Core.Identity.Contracts;

public sealed record AccountCard(AccountId Id, string Name, string Email);

public interface IAccountLookup
{
    Task<AccountCard?> Find(AccountId id, CancellationToken cancellation);

    Task<IReadOnlyList<AccountCard>> FindMany(IReadOnlyCollection<AccountId> ids, CancellationToken cancellation);
}

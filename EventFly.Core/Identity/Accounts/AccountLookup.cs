using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Identity.Accounts;

internal sealed class AccountLookup(IIdentityDb db) : IAccountLookup
{
    public async Task<AccountCard?> Find(AccountId id, CancellationToken cancellation) =>
        await FindMany([id], cancellation) is [var card] ? card : null;

    public async Task<IReadOnlyList<AccountCard>> FindMany(
        IReadOnlyCollection<AccountId> ids,
        CancellationToken cancellation
    )
    {
        var wanted = ids.Select(i => i.Value).ToList();
        return await db
            .Accounts.Where(a => wanted.Contains(a.Id))
            .Select(a => new AccountCard(new AccountId(a.Id), a.DisplayName, a.Email!))
            .ToListAsync(cancellation);
    }
}

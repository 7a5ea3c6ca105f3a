using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Identity;

public interface IIdentityDb
{
    DbSet<Account> Accounts { get; }

    DbSet<SignInGuard> SignInGuards { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}

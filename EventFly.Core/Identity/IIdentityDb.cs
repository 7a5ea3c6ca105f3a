using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Identity;

public interface IIdentityDb
{
    DbSet<Account> Accounts { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}

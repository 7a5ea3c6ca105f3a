using EventFly.Core.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IIdentityDb
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInGuard> SignInGuards => Set<SignInGuard>();
}

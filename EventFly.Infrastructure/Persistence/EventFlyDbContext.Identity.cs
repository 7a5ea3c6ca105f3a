using EventFly.Core.Identity;
using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.SignIns;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IIdentityDb
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInGuard> SignInGuards => Set<SignInGuard>();

    public DbSet<EndedSignIn> EndedSignIns => Set<EndedSignIn>();
}

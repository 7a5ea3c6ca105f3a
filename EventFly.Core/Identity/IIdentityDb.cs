using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Identity;

public interface IIdentityDb
{
    DbSet<Account> Accounts { get; }

    DbSet<SignInGuard> SignInGuards { get; }

    DbSet<EndedSignIn> EndedSignIns { get; }

    /// <summary>Tells of what happened to no aggregate: an address may have no account. Stored in the same commit.</summary>
    void Tell(IIntegrationEvent happened);
}

using EventFly.Core.Identity.Accounts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Infrastructure.Demo;

/// <summary>Three people who can sign in at once: one who organizes, one at the door, one who comes.</summary>
public sealed class DemoAccounts(EventFlyDbContext db, UserManager<Account> users, TimeProvider time)
{
    public DemoPeople Plant(string password)
    {
        // A hash is slow on purpose. All three have the same password, which everybody may know: one is enough.
        var hash = users.PasswordHasher.HashPassword(null!, password);
        return new(
            Plant(DemoSeed.Organizer, "Olena Organizer", hash),
            Plant(DemoSeed.Staff, "Sam Staff", hash),
            Plant(DemoSeed.Participant, "Pia Participant", hash)
        );
    }

    private Actor Plant(string email, string name, string hash)
    {
        var account = Account.Register(email, name, time.GetUtcNow());
        (account.EmailConfirmed, account.LockoutEnabled, account.PasswordHash) = (true, true, hash);
        account.NormalizedEmail = users.NormalizeEmail(email);
        account.NormalizedUserName = users.NormalizeName(email);
        account.SecurityStamp = users.GenerateNewAuthenticatorKey();
        // Nobody has to confirm the address.
        ((IAggregate)account).ForgetRaised();
        db.Accounts.Add(account);
        return Actor.Of(account.AccountId, name);
    }
}

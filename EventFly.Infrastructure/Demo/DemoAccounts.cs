using EventFly.Core.Identity;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Infrastructure.Demo;

/// <summary>Three people who can sign in at once: one who organizes, one at the door, one who comes.</summary>
public sealed class DemoAccounts(UserManager<Account> users, TimeProvider time)
{
    public async Task<DemoPeople> Plant() =>
        new(
            await Plant(DemoSeed.Organizer, "Olena Organizer"),
            await Plant(DemoSeed.Staff, "Sam Staff"),
            await Plant(DemoSeed.Participant, "Pia Participant")
        );

    private async Task<Actor> Plant(string email, string name)
    {
        var account = Account.Register(email, name, time.GetUtcNow());
        account.EmailConfirmed = true;
        var made = await users.CreateAsync(account, DemoSeed.Password);
        return made.Succeeded
            ? Actor.Of(account.AccountId, name)
            : throw new InvalidOperationException($"The demo account {email} could not be made: {made}");
    }
}

using EventFly.Core.Identity;
using EventFly.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Demo;

/// <summary>Plants the demo once, in an empty database: accounts, an organization, an event that is live now, and real conferences.</summary>
public sealed class DemoSeed(EventFlyDbContext db, UserManager<Account> users, TimeProvider time)
{
    public const string Password = "Demo-pass-2026";
    public const string Organizer = "organizer@demo.eventfly.local";
    public const string Staff = "staff@demo.eventfly.local";
    public const string Participant = "participant@demo.eventfly.local";

    public async Task Plant(CancellationToken cancellation)
    {
        if (await db.Accounts.AnyAsync(cancellation))
        {
            return;
        }

        await PlantAccount(Organizer, "Olena Organizer");
        await PlantAccount(Staff, "Sam Staff");
        await PlantAccount(Participant, "Pia Participant");
    }

    private async Task<Account> PlantAccount(string email, string name)
    {
        var account = Account.Register(email, name, time.GetUtcNow());
        account.EmailConfirmed = true;
        var made = await users.CreateAsync(account, Password);
        return made.Succeeded
            ? account
            : throw new InvalidOperationException($"The demo account {email} could not be made: {made}");
    }
}

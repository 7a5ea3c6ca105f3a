using EventFly.Core.Identity.Accounts;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Testing;

/// <summary>People who can act in tests.</summary>
public static class People
{
    public const string Password = "long-enough-for-tests";

    /// <summary>A confirmed account, as the actor it makes.</summary>
    public static async Task<Actor> Person(this TestApp app, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = Account.Register($"{name.ToLowerInvariant()}@example.org", name, app.Clock.GetUtcNow());
        account.EmailConfirmed = true;
        var made = await users.CreateAsync(account, Password);
        return made.Succeeded
            ? Actor.Of(account.AccountId, name)
            : throw new InvalidOperationException(made.ToString());
    }
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Identity.SignIns;

/// <summary>
/// What the browser that asks has done here before, proved by cookies that only this server can write. It opens nothing by
/// itself.
/// </summary>
public interface IKnownBrowser
{
    /// <summary>What tells this browser from all others, if this account has signed in with it before; else null.</summary>
    string? NameFor(AccountId account);

    /// <summary>This account has signed in here.</summary>
    void Remember(AccountId account);

    /// <summary>The latest registration in this browser chose the password with this hash.</summary>
    void RememberRegistration(string passwordHash);

    bool HasRegistered(string passwordHash);
}

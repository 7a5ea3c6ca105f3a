using EventFly.Core.Kernel;

namespace EventFly.Core.Identity.Contracts;

public static class IdentityTopics
{
    /// <summary>This sign-in has ended: its open screens must go.</summary>
    public static Topic SignIn(Guid signIn) => new("sign-in", signIn);

    /// <summary>Every sign-in of this account must prove itself again.</summary>
    public static Topic Account(AccountId account) => new("account", account.Value);
}

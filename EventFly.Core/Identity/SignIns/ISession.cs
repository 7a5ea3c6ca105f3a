using EventFly.Core.Identity.Accounts;

namespace EventFly.Core.Identity.SignIns;

/// <summary>The sign-in of the browser that asks.</summary>
public interface ISession
{
    /// <summary>Claim that tells one sign-in of an account from another.</summary>
    const string SignInClaim = "eventfly:sign-in";

    /// <summary>The sign-in that this request came with; null when there is none.</summary>
    Guid? Current { get; }

    /// <param name="account">Who has proved to be at the other end.</param>
    /// <param name="keep">Outlives the browser window.</param>
    Task Begin(Account account, bool keep);

    /// <summary>The account has changed: the cookie follows.</summary>
    Task Renew(Account account);

    Task End();
}

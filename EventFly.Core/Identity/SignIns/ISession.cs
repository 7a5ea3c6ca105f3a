namespace EventFly.Core.Identity;

/// <summary>The sign-in of the browser that asks.</summary>
public interface ISession
{
    /// <summary>Claim that tells one sign-in of an account from another.</summary>
    const string SignInClaim = "eventfly:sign-in";

    /// <param name="account">Who has proved to be at the other end.</param>
    /// <param name="keep">Outlives the browser window.</param>
    Task Begin(Account account, bool keep);

    /// <summary>The account has changed: the cookie follows.</summary>
    Task Renew(Account account);

    /// <returns>The sign-in that ended, for its open screens; null when there was none.</returns>
    Task<Guid?> End();
}

using System.Security.Claims;
using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.SignIns;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Infrastructure.Identity;

/// <summary>The sign-in as ASP.NET Core keeps it: a cookie on the request at hand.</summary>
internal sealed class Session(SignInManager<Account> signIn, TimeProvider time) : ISession
{
    public Guid? Current =>
        Guid.TryParse(signIn.Context.User.FindFirstValue(ISession.SignInClaim), out var id) ? id : null;

    public Task Begin(Account account, bool keep) =>
        signIn.SignInWithClaimsAsync(
            account,
            keep,
            [new Claim(ISession.SignInClaim, SignInLimits.NewSignIn(time.GetUtcNow()).ToString())]
        );

    public async Task Renew(Account account)
    {
        var current = await signIn.Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (current.Principal?.FindFirst(ISession.SignInClaim) is { } claim)
        {
            await signIn.SignInWithClaimsAsync(account, current.Properties, [claim]);
        }
    }

    public Task End() => signIn.SignOutAsync();
}

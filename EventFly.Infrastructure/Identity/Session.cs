using System.Security.Claims;
using EventFly.Core.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Infrastructure.Identity;

/// <summary>The sign-in as ASP.NET Core keeps it: a cookie on the request at hand.</summary>
internal sealed class Session(SignInManager<Account> signIn) : ISession
{
    public Task Begin(Account account, bool keep) =>
        signIn.SignInWithClaimsAsync(
            account,
            keep,
            [new Claim(ISession.SignInClaim, Guid.CreateVersion7().ToString())]
        );

    public async Task Renew(Account account)
    {
        var current = await signIn.Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (current.Principal?.FindFirst(ISession.SignInClaim) is { } claim)
        {
            await signIn.SignInWithClaimsAsync(account, current.Properties, [claim]);
        }
    }

    public async Task<Guid?> End()
    {
        var current = signIn.Context.User.FindFirstValue(ISession.SignInClaim);
        await signIn.SignOutAsync();
        return Guid.TryParse(current, out var id) ? id : null;
    }
}

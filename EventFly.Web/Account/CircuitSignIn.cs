using System.Security.Claims;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Web.Account;

/// <summary>
/// Keeps asking whether the sign-in that an open screen started with still holds: at once when it is told of an end, and
/// every half minute in case the message was lost.
/// </summary>
internal sealed class CircuitSignIn : RevalidatingServerAuthenticationStateProvider
{
    private readonly IServiceScopeFactory _scopes;
    private readonly ISignals _signals;
    private readonly List<IDisposable> _listening = [];

    public CircuitSignIn(ILoggerFactory loggers, IServiceScopeFactory scopes, ISignals signals)
        : base(loggers)
    {
        _scopes = scopes;
        _signals = signals;
        AuthenticationStateChanged += Listen;
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        await using var scope = _scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Core.Identity.Account>>();
        var account = await users.GetUserAsync(authenticationState.User);
        return account is not null
            && authenticationState.User.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType)
                == await users.GetSecurityStampAsync(account);
    }

    protected override void Dispose(bool disposing)
    {
        AuthenticationStateChanged -= Listen;
        Hush();
        base.Dispose(disposing);
    }

    private async void Listen(Task<AuthenticationState> changed)
    {
        var state = await changed;
        Hush();
        if (Actors.From(state.User).Account is not { } account)
        {
            return;
        }

        _listening.Add(_signals.Listen(IdentityTopics.Account(account), () => _ = Ask(state)));
        if (Guid.TryParse(state.User.FindFirstValue(Core.Identity.ISession.SignInClaim), out var signIn))
        {
            _listening.Add(_signals.Listen(IdentityTopics.SignIn(signIn), () => Leave(state)));
        }
    }

    private async Task Ask(AuthenticationState state)
    {
        if (!await ValidateAuthenticationStateAsync(state, CancellationToken.None))
        {
            Leave(state);
        }
    }

    /// <summary>The person goes; the device that the same browser is stays known.</summary>
    private void Leave(AuthenticationState state) =>
        SetAuthenticationState(
            Task.FromResult(
                new AuthenticationState(new ClaimsPrincipal(state.User.Identities.Where(i => !i.IsAuthenticated)))
            )
        );

    private void Hush()
    {
        _listening.ForEach(l => l.Dispose());
        _listening.Clear();
    }
}

using System.Security.Claims;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace EventFly.Web.Account;

/// <summary>
/// Keeps asking whether the sign-in that an open screen started with still holds: at once when it is told of an end, and
/// every half minute in case the message was lost. Only a "no" signs somebody out; while nobody can be asked, the sign-in
/// stays and the question is repeated.
/// </summary>
internal sealed partial class CircuitSignIn : RevalidatingServerAuthenticationStateProvider
{
    /// <summary>
    /// The browser must have taken the answer that removed its cookie: a sign-in page that still sees the old one would
    /// carry a form for somebody else.
    /// </summary>
    private static readonly TimeSpan UntilCookieIsGone = TimeSpan.FromSeconds(1);

    private readonly IServiceScopeFactory _scopes;
    private readonly ISignals _signals;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly RefreshLoop _asking;
    private readonly SignInOutage _outage;
    private readonly List<IDisposable> _listening = [];
    private volatile Task<AuthenticationState>? _current;
    private AuthenticationState? _followed;
    private volatile bool _isSignedOut;

    public CircuitSignIn(
        ILoggerFactory loggers,
        IServiceScopeFactory scopes,
        ISignals signals,
        SignInOutage outage,
        TimeProvider time
    )
        : base(loggers)
    {
        (_scopes, _signals, _time, _log) = (scopes, signals, time, loggers.CreateLogger<CircuitSignIn>());
        _asking = new RefreshLoop(Ask, CouldNotAsk, time);
        _outage = outage;
    }

    /// <summary>
    /// Starts to listen; called once for each circuit. A page that is answered and gone must not: the signal of what its
    /// own form did would change the sign-in under the renderer that is still writing it.
    /// </summary>
    public void Follow()
    {
        AuthenticationStateChanged += Take;
        Take(GetAuthenticationStateAsync());
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    /// <summary>
    /// Never "no": the base class would take the device's own identity away as well. Whoever is to go is sent by
    /// <see cref="Ask"/>.
    /// </summary>
    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        _asking.Ask();
        return Task.FromResult(true);
    }

    protected override void Dispose(bool disposing)
    {
        AuthenticationStateChanged -= Take;
        _asking.Stop();
        Hush();
        base.Dispose(disposing);
    }

    private void Take(Task<AuthenticationState> changed)
    {
        _current = changed;
        _asking.Ask();
    }

    private async Task Ask()
    {
        var state = await (_current ?? GetAuthenticationStateAsync());
        if (state != _followed)
        {
            Listen(state.User);
            _followed = state;
        }

        if (Actors.From(state.User).Account is null)
        {
            return;
        }

        if (_isSignedOut)
        {
            await Task.Delay(UntilCookieIsGone, _time);
            Leave(state);
        }
        else if (!await Holds(state.User))
        {
            Leave(state);
        }
    }

    private async Task<bool> Holds(ClaimsPrincipal person)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var holds = await SignInValidation.Holds(scope.ServiceProvider, person);
        _outage.IsOver();
        return holds;
    }

    private void Listen(ClaimsPrincipal person)
    {
        Hush();
        if (Actors.From(person).Account is not { } account)
        {
            return;
        }

        var listening = new List<IDisposable> { _signals.Listen(IdentityTopics.Account(account), _asking.Ask) };
        if (Guid.TryParse(person.FindFirstValue(Core.Identity.SignIns.ISession.SignInClaim), out var signIn))
        {
            listening.Add(_signals.Listen(IdentityTopics.SignIn(signIn), SignedOut));
        }

        lock (_listening)
        {
            _listening.AddRange(listening);
        }

        if (_asking.IsOver)
        {
            // The circuit ended meanwhile.
            Hush();
        }
    }

    private void CouldNotAsk(Exception e)
    {
        if (Outages.IsOutage(e))
        {
            _outage.Began(e);
        }
        else
        {
            CouldNotAsk(_log, e);
        }
    }

    private void SignedOut()
    {
        _isSignedOut = true;
        _asking.Ask();
    }

    /// <summary>The person goes; the device that the same browser is stays known.</summary>
    private void Leave(AuthenticationState state)
    {
        _isSignedOut = false;
        SetAuthenticationState(
            Task.FromResult(
                new AuthenticationState(new ClaimsPrincipal(state.User.Identities.Where(i => !i.IsAuthenticated)))
            )
        );
    }

    private void Hush()
    {
        lock (_listening)
        {
            _listening.ForEach(l => l.Dispose());
            _listening.Clear();
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Whether a sign-in still holds could not be asked; trying again"
    )]
    private static partial void CouldNotAsk(ILogger log, Exception e);
}

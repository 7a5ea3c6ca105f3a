using System.Security.Claims;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Account;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventFly.Web.Tests.Account;

public sealed class CircuitSignInTests
{
    [Fact]
    public async Task An_outage_of_the_database_signs_nobody_out_and_what_it_hid_is_asked_again()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var database = new Outage(app.Services.GetRequiredService<IServiceScopeFactory>());
        using var signIn = await SignedIn(app, olena, database);
        await Eventually.Holds(() => database.Asked > 0);

        database.IsAway = true;
        var before = database.Asked;
        app.Signals().Send(IdentityTopics.Account(olena.Account!.Value));
        await Eventually.Holds(() => Passing(app, () => database.Asked > before + 3));
        (await IsSignedIn(signIn)).ShouldBeTrue();

        await ChangeStamp(app, olena);
        (await IsSignedIn(signIn)).ShouldBeTrue();
        database.IsAway = false;
        await Eventually.Holds(async () => Passing(app, () => true) && !await IsSignedIn(signIn));
    }

    [Fact]
    public async Task Who_is_signed_out_elsewhere_goes_and_the_device_stays_known()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        using var signIn = await SignedIn(app, olena, app.Services.GetRequiredService<IServiceScopeFactory>());

        await ChangeStamp(app, olena);
        app.Signals().Send(IdentityTopics.Account(olena.Account!.Value));

        await Eventually.Holds(async () => !await IsSignedIn(signIn));
        Actors.From((await signIn.GetAuthenticationStateAsync()).User).Participant.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_circuit_that_ends_while_it_asks_listens_no_longer()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var database = new Outage(app.Services.GetRequiredService<IServiceScopeFactory>()) { IsAway = true };
        var signIn = await SignedIn(app, olena, database);
        await Eventually.Holds(() => app.Topics() > 0);

        ((IDisposable)signIn).Dispose();

        await Eventually.Holds(() => app.Topics() == 0);
    }

    private static bool Passing(TestApp app, Func<bool> holds)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        return holds();
    }

    private static async Task<bool> IsSignedIn(CircuitSignIn signIn) =>
        (await signIn.GetAuthenticationStateAsync()).User.Identity?.IsAuthenticated is true;

    private static async Task ChangeStamp(TestApp app, Actor person)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Core.Identity.Accounts.Account>>();
        await users.UpdateSecurityStampAsync((await users.FindByIdAsync(person.Account!.Value.ToString()))!);
    }

    private static async Task<CircuitSignIn> SignedIn(TestApp app, Actor person, IServiceScopeFactory scopes)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Core.Identity.Accounts.Account>>();
        var account = (await users.FindByIdAsync(person.Account!.Value.ToString()))!;
        var stamp = new Claim(
            users.Options.ClaimsIdentity.SecurityStampClaimType,
            await users.GetSecurityStampAsync(account)
        );
        var known = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, person.Account.ToString()!),
                new(ISession.SignInClaim, SignInLimits.NewSignIn(app.Clock.GetUtcNow()).ToString()),
                stamp,
            ],
            "test"
        );
        var device = new ClaimsIdentity([new(Actors.ParticipantClaim, ParticipantId.New().ToString())]);
        var outage = new SignInOutage(NullLogger<SignInOutage>.Instance);
        var signIn = new CircuitSignIn(NullLoggerFactory.Instance, scopes, app.Signals(), outage, app.Clock);
        signIn.SetAuthenticationState(Task.FromResult(new AuthenticationState(new([known, device]))));
        signIn.Follow();
        return signIn;
    }

    /// <summary>The database's door: shut while it is away.</summary>
    private sealed class Outage(IServiceScopeFactory scopes) : IServiceScopeFactory
    {
        private int _asked;

        public int Asked => Volatile.Read(ref _asked);

        public bool IsAway { get; set; }

        public IServiceScope CreateScope()
        {
            Interlocked.Increment(ref _asked);
            return IsAway ? throw new TimeoutException("The database is away.") : scopes.CreateScope();
        }
    }
}

using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventFly.Core.Tests.Identity;

public sealed class CheckSignInTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_sign_in_holds_until_it_is_ended_and_others_hold_on(DatabaseProvider database)
    {
        var browser = new Browser();
        await using var app = await TestApp.Start(
            database,
            services => services.Replace(ServiceDescriptor.Singleton<ISession>(browser))
        );
        var olena = await app.Person("Olena");
        var (here, elsewhere) = (Begin(app), Begin(app));
        (await Holds(app, olena, here)).ShouldBeTrue();

        browser.Current = here;
        await app.Do(new SignOut(), olena);
        // Twice, from two tabs.
        await app.Do(new SignOut(), olena);

        (await Holds(app, olena, here)).ShouldBeFalse();
        (await Holds(app, olena, elsewhere)).ShouldBeTrue();
    }

    [Fact]
    public async Task However_busy_somebody_is_a_sign_in_ends_after_fourteen_days()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var signIn = Begin(app);

        app.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        (await Holds(app, olena, signIn)).ShouldBeTrue();
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        (await Holds(app, olena, signIn)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sign_in_of_somebody_else_or_from_before_a_new_password_holds_nothing()
    {
        await using var app = await TestApp.Start();
        var (olena, maya) = (await app.Person("Olena"), await app.Person("Maya"));
        var signIn = Begin(app);

        (await app.Do(new CheckSignIn(signIn, await Stamp(app, maya)), olena)).ShouldBeFalse();
        (await app.Do(new CheckSignIn(signIn, null), olena)).ShouldBeFalse();
    }

    private static Guid Begin(TestApp app) => SignInLimits.NewSignIn(app.Clock.GetUtcNow());

    private static async Task<bool> Holds(TestApp app, Actor person, Guid signIn) =>
        await app.Do(new CheckSignIn(signIn, await Stamp(app, person)), person);

    private static Task<string?> Stamp(TestApp app, Actor person) =>
        app.Read(db =>
            db.Accounts.Where(a => a.Id == person.Account!.Value.Value).Select(a => a.SecurityStamp).SingleAsync()
        );

    private sealed class Browser : ISession
    {
        public Guid? Current { get; set; }

        public Task Begin(Account account, bool keep) => Task.CompletedTask;

        public Task Renew(Account account) => Task.CompletedTask;

        public Task End() => Task.CompletedTask;
    }
}

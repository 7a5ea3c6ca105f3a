using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Passwords;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Identity;

/// <summary>How long an answer takes must not tell who has an account: the same statements are sent for everybody.</summary>
public sealed class SameWorkTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Letters_that_may_be_asked_for_by_anybody_cost_the_same_with_or_without_an_account(
        DatabaseProvider database
    )
    {
        var statements = new Statements();
        await using var app = await TestApp.Start(database, services => services.Intercept(statements));
        await app.Person("Maya");
        await app.Do(new RegisterAccount("Olena", "olena@example.org", "quiet tram by the lake"));
        Func<string, ICommand<Done>>[] letters =
        [
            email => new AskForPasswordReset(email),
            email => new ResendConfirmation(email),
        ];

        foreach (var letter in letters)
        {
            var unknown = await statements.Of(() => app.Do(letter("nobody@example.org")));
            var confirmed = await statements.Of(() => app.Do(letter("maya@example.org")));
            var unconfirmed = await statements.Of(() => app.Do(letter("olena@example.org")));

            unknown.ShouldNotBeEmpty();
            confirmed.ShouldBe(unknown);
            unconfirmed.ShouldBe(unknown);
        }
    }
}

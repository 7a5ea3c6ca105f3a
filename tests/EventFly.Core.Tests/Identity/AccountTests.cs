using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Passwords;
using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventFly.Core.Tests.Identity;

public sealed class AccountTests
{
    private const string Password = "quiet tram by the lake";

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task An_account_opens_with_the_link_from_its_letter(DatabaseProvider database)
    {
        var (letters, browser) = (new Letters(), new Browser());
        await using var app = await Start(letters, browser, database);
        await app.Do(new RegisterAccount("Maya", "maya@example.org", Password));
        await app.DeliverOutbox();

        (await app.UseCases.Run(Actor.Anyone, new SignIn("maya@example.org", Password, false))).Fault!.Code.ShouldBe(
            "identity.unconfirmed"
        );
        await app.Do(Confirm(letters.Sent[^1], Password));
        await app.Do(new SignIn("Maya@Example.org", Password, true));

        browser.Account!.DisplayName.ShouldBe("Maya");
    }

    [Fact]
    public async Task Registering_a_known_address_answers_the_same_and_only_the_letter_tells()
    {
        var letters = new Letters();
        await using var app = await Start(letters);
        await app.Person("Maya");

        var answer = await app.UseCases.Run(Actor.Anyone, new RegisterAccount("Mallory", "maya@example.org", Password));
        await app.DeliverOutbox();

        answer.IsDone.ShouldBeTrue();
        letters.Sent[^1].Subject.ShouldBe("You already have an account");
        (await app.Read(db => db.Accounts.Select(a => a.DisplayName).SingleAsync())).ShouldBe("Maya");
    }

    [Fact]
    public async Task Registering_anew_before_confirming_kills_the_earlier_link()
    {
        var letters = new Letters();
        await using var app = await Start(letters);
        await app.Do(new RegisterAccount("Mallory", "maya@example.org", "chosen by somebody else"));
        await app.DeliverOutbox();
        var first = letters.Sent[^1];

        await app.Do(new RegisterAccount("Maya", "maya@example.org", Password));
        await app.DeliverOutbox();

        (await app.UseCases.Run(Actor.Anyone, Confirm(first, "chosen by somebody else"))).Fault!.Code.ShouldBe(
            "identity.dead-link"
        );
        await app.Do(Confirm(letters.Sent[^1], Password));
        (
            await app.UseCases.Run(Actor.Anyone, new SignIn("maya@example.org", "chosen by somebody else", false))
        ).Fault!.Code.ShouldBe("identity.wrong-pair");
        await app.Do(new SignIn("maya@example.org", Password, false));
    }

    [Fact]
    public async Task A_password_that_somebody_else_chose_is_not_confirmed_by_the_owner_of_the_address()
    {
        var letters = new Letters();
        await using var app = await Start(letters);
        await app.Do(new RegisterAccount("Maya", "maya@example.org", Password));
        await app.Do(new RegisterAccount("Mallory", "maya@example.org", "chosen by somebody else"));
        await app.DeliverOutbox();

        foreach (var typed in new[] { "", Password })
        {
            var answer = await app.UseCases.Run(Actor.Anyone, Confirm(letters.Sent[^1], typed));
            answer.Fault!.Fields.Single().Field.ShouldBe("password");
        }

        (
            await app.UseCases.Run(Actor.Anyone, new SignIn("maya@example.org", "chosen by somebody else", false))
        ).Fault!.Code.ShouldBe("identity.unconfirmed");

        // The way out: whoever has the letters has the account.
        await app.Do(new AskForPasswordReset("maya@example.org"));
        await app.DeliverOutbox();
        var (account, token) = LinkOf(letters.Sent[^1]);
        await app.Do(new ResetPassword(account, token, Password));
        await app.Do(new SignIn("maya@example.org", Password, false));
    }

    [Theory]
    [InlineData("maya@example.org")]
    [InlineData("nobody@example.org")]
    public async Task Five_wrong_passwords_lock_for_five_minutes_with_or_without_an_account(string email)
    {
        await using var app = await Start(new Letters());
        await app.Person("Maya");
        var answers = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add((await app.UseCases.Run(Actor.Anyone, new SignIn(email, "wrong", false))).Fault!.Code);
        }

        answers.ShouldBe([
            "identity.wrong-pair",
            "identity.wrong-pair",
            "identity.wrong-pair",
            "identity.wrong-pair",
            "identity.locked",
            "identity.locked",
        ]);
        var locked = await app.UseCases.Run(Actor.Anyone, new SignIn(email, People.Password, false));
        locked.Fault!.Sentence.ToString().ShouldBe("Too many tries. Try again in 5 minutes, or reset your password.");

        app.Clock.Advance(SignInGuard.Lockout);
        var later = await app.UseCases.Run(Actor.Anyone, new SignIn(email, People.Password, false));
        later.Fault?.Code.ShouldBe("identity.wrong-pair");
        later.IsDone.ShouldBe(email.StartsWith("maya", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_password_by_letter_opens_a_locked_account_and_ends_the_old_password()
    {
        var letters = new Letters();
        await using var app = await Start(letters);
        await app.Person("Maya");
        for (var i = 0; i < 5; i++)
        {
            await app.UseCases.Run(Actor.Anyone, new SignIn("maya@example.org", "wrong", false));
        }

        await app.Do(new AskForPasswordReset("maya@example.org"));
        await app.DeliverOutbox();
        var (account, token) = LinkOf(letters.Sent[^1]);
        await app.Do(new ResetPassword(account, token, Password));

        await app.Do(new SignIn("maya@example.org", Password, false));
        (
            await app.UseCases.Run(Actor.Anyone, new SignIn("maya@example.org", People.Password, false))
        ).Fault!.Code.ShouldBe("identity.wrong-pair");
        (
            await app.UseCases.Run(Actor.Anyone, new ResetPassword(account, token, "once more with the link"))
        ).Fault!.Code.ShouldBe("identity.dead-link");
    }

    [Fact]
    public async Task Asking_for_a_new_password_for_an_unknown_address_answers_the_same_and_sends_nothing()
    {
        var letters = new Letters();
        await using var app = await Start(letters);

        await app.Do(new AskForPasswordReset("nobody@example.org"));
        await app.Do(new ResendConfirmation("nobody@example.org"));
        await app.DeliverOutbox();

        letters.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("o'brien@example.org")]
    [InlineData("j\u00f6rg@example.org")]
    [InlineData("a&b@example.org")]
    [InlineData("maya+events@b\u00fccher.example")]
    public async Task Whatever_is_an_address_can_have_an_account(string email)
    {
        var letters = new Letters();
        await using var app = await Start(letters);

        await app.Do(new RegisterAccount("Maya", email, Password));
        await app.DeliverOutbox();
        await app.Do(Confirm(letters.Sent[^1], Password));

        await app.Do(
            new SignIn(email.Replace("b\u00fccher", "xn--bcher-kva", StringComparison.Ordinal), Password, false)
        );
    }

    [Theory]
    [InlineData("user@[127.0.0.1]")]
    [InlineData("\"a@b\"@example.org")]
    [InlineData("maya@localhost")]
    [InlineData("Maya <maya@example.org>")]
    public async Task What_is_no_address_is_refused_in_our_words(string email)
    {
        await using var app = await Start(new Letters());

        var answer = await app.UseCases.Run(Actor.Anyone, new RegisterAccount("Maya", email, Password));

        answer.Fault!.Fields.Single().Sentence.ToString().ShouldBe("Write it as name@example.org.");
    }

    [Fact]
    public async Task A_password_opens_however_a_keyboard_composes_it()
    {
        await using var app = await Start(new Letters());
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var maya = Account.Register("maya@example.org", "Maya", app.Clock.GetUtcNow());
        maya.EmailConfirmed = true;
        (await users.CreateAsync(maya, "ma\u00f1ana en el caf\u00e9")).Succeeded.ShouldBeTrue();

        await app.Do(new SignIn("maya@example.org", "man\u0303ana\u00a0en el cafe\u0301", false));

        (await users.CheckPasswordAsync(maya, "man\u0303ana en el cafe\u0301")).ShouldBeTrue();
        (await users.CheckPasswordAsync(maya, "manana en el cafe")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("short", false)]
    [InlineData("password1234", false)]
    [InlineData("P@ssw0rd!2024", false)]
    [InlineData("qwerty123456", false)]
    [InlineData("123456789012", false)]
    [InlineData("abcabcabcabc", false)]
    [InlineData("iloveyou2023!", false)]
    [InlineData("letmeinletmein", false)]
    [InlineData("maya.lindqvist1", false)]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦 tram", false)] // seven characters
    [InlineData("quiet tram by the lake", true)]
    [InlineData("Demo-pass-2026", true)]
    [InlineData("8Vb-tq1-Wm9x", true)]
    public void A_password_is_long_and_not_one_of_the_first_to_try(string password, bool isFine) =>
        (PasswordRules.Refusal(password, "maya.lindqvist@example.org", "Maya Lindqvist") is null).ShouldBe(isFine);

    private static Task<TestApp> Start(
        Letters letters,
        Browser? browser = null,
        DatabaseProvider database = DatabaseProvider.Sqlite
    ) =>
        TestApp.Start(
            database,
            services =>
            {
                letters.Use(services);
                services.Replace(ServiceDescriptor.Singleton<ISession>(browser ?? new Browser()));
            }
        );

    private static ConfirmEmail Confirm(Email letter, string password) =>
        LinkOf(letter) is var (account, token) ? new(account, token, password) : null!;

    private static (AccountId Account, string Token) LinkOf(Email letter)
    {
        var query = QueryHelpers.ParseQuery(letter.Link![letter.Link!.IndexOf('?', StringComparison.Ordinal)..]);
        return (new AccountId(Guid.Parse(query["account"]!)), query["token"]!);
    }

    /// <summary>A browser that remembers who signed in.</summary>
    private sealed class Browser : ISession
    {
        public Account? Account { get; private set; }

        public Task Begin(Account account, bool keep)
        {
            Account = account;
            return Task.CompletedTask;
        }

        public Task Renew(Account account) => Begin(account, keep: true);

        public Guid? Current => null;

        public Task End() => Task.CompletedTask;
    }
}

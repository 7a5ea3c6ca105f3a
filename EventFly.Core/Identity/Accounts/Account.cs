using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity.Accounts;

/// <summary>A person who can sign in. ASP.NET Core Identity keeps the password, the lockout and the tokens.</summary>
public sealed class Account : IdentityUser<Guid>, IAggregate
{
    public const int NameLength = 80;
    public const int InterestLength = 40;
    public const int MostInterests = 30;

    private readonly List<IIntegrationEvent> _raised = [];

    private Account() { }

    public AccountId AccountId => new(Id);

    /// <summary>What others see. Any script, 1 to 80 characters.</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>Topics this person likes to hear of; they colour the discovery page.</summary>
    public IReadOnlyList<string> Interests { get; private set; } = [];

    public long Version { get; set; }

    IReadOnlyCollection<IIntegrationEvent> IAggregate.Raised => _raised;

    void IAggregate.ForgetRaised() => _raised.Clear();

    public static Account Register(string email, string displayName, DateTimeOffset now)
    {
        var account = new Account
        {
            Id = AccountId.New().Value,
            UserName = email,
            Email = email,
            DisplayName = displayName.Trim(),
        };
        account._raised.Add(new AccountRegistered(account.AccountId, email, account.DisplayName, now));
        return account;
    }

    /// <summary>The address was registered once more before it was confirmed: what was typed last counts.</summary>
    public void RegisterAnew(string displayName, DateTimeOffset now)
    {
        DisplayName = displayName.Trim();
        _raised.Add(new ConfirmationAsked(Email!, now));
    }

    public void RegisteredAgain(DateTimeOffset now) => _raised.Add(new AccountRegisteredAgain(AccountId, now));

    public void PasswordHasChanged(DateTimeOffset now) => _raised.Add(new PasswordChanged(AccountId, now));

    public Result<Done> Describe(string displayName, IEnumerable<string> interests)
    {
        var name = displayName.Trim();
        if (!Text.IsGiven(name, NameLength))
        {
            return Fault.Invalid("name", Sentence.ForText(name, NameLength, "Tell us what to call you."));
        }

        var topics = Text.EachOnce(interests.Select(i => i.ToLowerInvariant()));
        if (topics.Length > MostInterests || !topics.All(t => Text.Fits(t, InterestLength)))
        {
            return Fault.Invalid(
                "interests",
                new Sentence("Name up to {0} topics of at most {1} characters each.", MostInterests, InterestLength)
            );
        }

        DisplayName = name;
        Interests = topics;
        return Result.Done;
    }
}

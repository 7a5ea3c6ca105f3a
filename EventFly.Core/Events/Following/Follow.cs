using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Events.Following;

/// <summary>An account wants to hear of an organizer's events.</summary>
public sealed class Follow
{
    private Follow() { }

    /// <summary>In the order in which they came.</summary>
    public long Number { get; private set; }

    public AccountId Account { get; private set; }

    public OrganizationId Organization { get; private set; }

    /// <summary>In which they are written to.</summary>
    public string Language { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public static Follow Begin(AccountId account, OrganizationId organization, string language, DateTimeOffset now) =>
        new()
        {
            Account = account,
            Organization = organization,
            Language = language,
            At = now,
        };
}

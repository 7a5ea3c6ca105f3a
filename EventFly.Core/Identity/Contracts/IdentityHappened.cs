using EventFly.Core.Kernel;

namespace EventFly.Core.Identity.Contracts;

[EventName("identity.account-registered.v1")]
public sealed record AccountRegistered(AccountId Account, string Email, string Name, DateTimeOffset At)
    : IIntegrationEvent;

/// <summary>Someone asked for an account with an address that has one already.</summary>
[EventName("identity.account-registered-again.v1")]
public sealed record AccountRegisteredAgain(AccountId Account, DateTimeOffset At) : IIntegrationEvent;

/// <summary>
/// Someone asks for the letter that confirms this address once more. Whether there is something to confirm is looked up after
/// they were answered, so that the time this takes does not tell.
/// </summary>
[EventName("identity.confirmation-asked.v2")]
public sealed record ConfirmationAsked(string Email, DateTimeOffset At) : IIntegrationEvent;

/// <summary>Someone asks for a new password for this address, which may have no account: looked up later as well.</summary>
[EventName("identity.password-reset-asked.v2")]
public sealed record PasswordResetAsked(string Email, DateTimeOffset At) : IIntegrationEvent;

[EventName("identity.password-changed.v1")]
public sealed record PasswordChanged(AccountId Account, DateTimeOffset At) : IIntegrationEvent;

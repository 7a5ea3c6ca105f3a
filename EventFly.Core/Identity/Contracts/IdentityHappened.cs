using EventFly.Core.Kernel;

namespace EventFly.Core.Identity.Contracts;

[EventName("identity.account-registered.v1")]
public sealed record AccountRegistered(AccountId Account, string Email, string Name, DateTimeOffset At)
    : IIntegrationEvent;

/// <summary>Someone asked for an account with an address that has one already.</summary>
[EventName("identity.account-registered-again.v1")]
public sealed record AccountRegisteredAgain(AccountId Account, DateTimeOffset At) : IIntegrationEvent;

/// <summary>Someone who has not confirmed the address yet asks for the letter once more.</summary>
[EventName("identity.confirmation-asked.v1")]
public sealed record ConfirmationAsked(AccountId Account, DateTimeOffset At) : IIntegrationEvent;

[EventName("identity.password-reset-asked.v1")]
public sealed record PasswordResetAsked(AccountId Account, DateTimeOffset At) : IIntegrationEvent;

[EventName("identity.password-changed.v1")]
public sealed record PasswordChanged(AccountId Account, DateTimeOffset At) : IIntegrationEvent;

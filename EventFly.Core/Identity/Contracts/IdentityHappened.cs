using EventFly.Core.Kernel;

namespace EventFly.Core.Identity.Contracts;

[EventName("identity.account-registered.v1")]
public sealed record AccountRegistered(AccountId Account, string Email, string Name, DateTimeOffset At)
    : IIntegrationEvent;

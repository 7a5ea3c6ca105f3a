using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Payments.Contracts;

public enum PayeeTrouble
{
    /// <summary>The provider passes nothing on any more: what is sold stays with the platform for now.</summary>
    Restricted,

    /// <summary>The organizer's bank would not have a payout.</summary>
    PayoutFailed,
}

/// <summary>The way of an organization's money to its bank is broken: those who see to it are written to.</summary>
/// <param name="Amount">Of the payout that failed; else null.</param>
[EventName("payments.payee-needs-look.v1")]
public sealed record PayeeNeedsLook(
    OrganizationId Organization,
    PayeeId Payee,
    PayeeTrouble Trouble,
    Money? Amount,
    DateTimeOffset At
) : IIntegrationEvent;

/// <summary>One of them is to be written to about that.</summary>
[EventName("payments.payee-letter-due.v1")]
public sealed record PayeeLetterDue(AccountId To, PayeeNeedsLook About) : IIntegrationEvent;

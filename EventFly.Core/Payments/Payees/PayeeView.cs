using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Providers;

namespace EventFly.Core.Payments.Payees;

/// <summary>To whom the money of an organization's sales goes.</summary>
/// <param name="IsOffered">Whether anybody here can pass money on.</param>
/// <param name="Payee">Null until one was begun: all money stays with the platform.</param>
public sealed record PayeeView(OrganizationCard Organization, bool IsOffered, PayeeCard? Payee)
{
    /// <summary>Whether what is sold now is passed on.</summary>
    public bool IsPassedOn => Payee?.State is PayeeState.Ready;
}

/// <summary>How an organization stands at the payment provider.</summary>
/// <param name="Reference">The provider's own name for it.</param>
/// <param name="Country">Two capital letters, ISO 3166.</param>
/// <param name="Missing">What the provider still wants to know.</param>
/// <param name="IsPastDue">It waited longer than it wanted to.</param>
/// <param name="DueAt">Until when it has to be there; null when there is no such time.</param>
/// <param name="CanCharge">Money can be taken in its name, and passed on to it.</param>
/// <param name="CanPayOut">What was passed on goes to its bank.</param>
/// <param name="IsRefused">The provider will not have it, whatever is said.</param>
/// <param name="HeardAt">When the provider said so.</param>
/// <param name="PayoutFailure">Why the last payout failed, in the provider's word; null when none did, or a later one arrived.</param>
public sealed record PayeeCard(
    PayeeState State,
    string Reference,
    string Country,
    IReadOnlyList<PayeeDetail> Missing,
    bool IsPastDue,
    DateTimeOffset? DueAt,
    bool CanCharge,
    bool CanPayOut,
    bool IsRefused,
    DateTimeOffset HeardAt,
    string? PayoutFailure
)
{
    internal static PayeeCard Of(Payee payee) =>
        new(
            payee.State,
            payee.Reference,
            payee.Country,
            payee.Missing,
            payee.IsPastDue,
            payee.DueAt,
            payee.CanCharge,
            payee.CanPayOut,
            payee.Restriction is PayeeReport.Refused,
            payee.HeardAt,
            payee.PayoutFailure
        );
}

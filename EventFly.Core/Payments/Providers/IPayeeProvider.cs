using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Payments.Providers;

/// <summary>What a provider still wants to know of a payee, as far as it can be said in a word.</summary>
public enum PayeeDetail
{
    /// <summary>What it does, and where that can be seen.</summary>
    Business,

    /// <summary>Its name, address and numbers.</summary>
    Company,

    /// <summary>Whoever acts for it or owns it.</summary>
    Person,

    /// <summary>A picture of a passport or of another document.</summary>
    Document,

    /// <summary>Where its money is to go.</summary>
    BankAccount,

    /// <summary>That it agrees to the provider's terms.</summary>
    Terms,

    /// <summary>Something that the provider's own page names.</summary>
    Other,
}

/// <param name="Key">The same one always makes the same payee; at most 200 characters.</param>
/// <param name="Country">Two capital letters, ISO 3166.</param>
public sealed record PayeeWish(string Key, OrganizationId Organization, string Name, string Country);

/// <summary>How a provider says that a payee stands.</summary>
/// <param name="CanCharge">Money can be taken in its name, and passed on to it.</param>
/// <param name="CanPayOut">What was passed on goes to its bank.</param>
/// <param name="IsPastDue">Something is missing for longer than the provider waits.</param>
/// <param name="DueAt">Until when what is missing has to be there; null when there is no such time.</param>
/// <param name="Restriction">Why it may not: <see cref="Refused"/>, or the provider's word; null when it may, or nothing was said.</param>
public sealed record PayeeReport(
    bool CanCharge,
    bool CanPayOut,
    IReadOnlyList<PayeeDetail> Missing,
    bool IsPastDue = false,
    DateTimeOffset? DueAt = null,
    string? Restriction = null
)
{
    /// <summary>A <see cref="Restriction"/> that nothing which could be said will lift.</summary>
    public const string Refused = "refused";

    /// <summary>The provider does not know it, or no longer lets us ask.</summary>
    public static readonly PayeeReport Unknown = new(CanCharge: false, CanPayOut: false, [])
    {
        Restriction = "unknown",
    };
}

public enum PayoutState
{
    Pending,
    InTransit,
    Paid,
    Failed,
    Cancelled,
}

/// <summary>Money on its way from the provider to the organizer's bank.</summary>
/// <param name="Failure">Why it failed, in the provider's word.</param>
public sealed record Payout(
    string Reference,
    Money Amount,
    PayoutState State,
    DateTimeOffset MadeAt,
    DateTimeOffset ArrivesAt,
    string? Failure
);

/// <param name="Available">What can be paid out, by currency.</param>
/// <param name="Pending">What comes in the next days, by currency.</param>
/// <param name="Payouts">Newest first, at most 100.</param>
public sealed record PayoutSheet(
    IReadOnlyList<Money> Available,
    IReadOnlyList<Money> Pending,
    IReadOnlyList<Payout> Payouts
);

/// <summary>
/// A provider that passes money on to organizations. Called outside of transactions; an outage is an
/// <see cref="HttpRequestException"/>.
/// </summary>
public interface IPayeeProvider
{
    /// <inheritdoc cref="IPaymentProvider.Name"/>
    string Name { get; }

    /// <summary>Makes a payee of which nothing is known yet.</summary>
    /// <returns>The provider's own name for it, at most 200 characters.</returns>
    Task<string> Make(PayeeWish wish, CancellationToken cancellation);

    /// <summary>A page of the provider on which the payee says who it is. It works once, and for minutes.</summary>
    /// <param name="againAt">Path on this site that makes a new link, for when this one is over.</param>
    /// <param name="backTo">Path on this site for whoever is done, or leaves.</param>
    /// <returns>Its absolute address.</returns>
    Task<string> LinkTo(string reference, string againAt, string backTo, CancellationToken cancellation);

    /// <summary>Asks how it stands now.</summary>
    Task<PayeeReport> Read(string reference, CancellationToken cancellation);

    Task<PayoutSheet> Payouts(string reference, CancellationToken cancellation);
}

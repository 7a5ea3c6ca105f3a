using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;

namespace EventFly.Core.Payments.Providers;

/// <summary>Something that a provider told on its own, proven to come from it.</summary>
/// <param name="Id">The provider's own name for it; told again, it has the same. At most 200 characters.</param>
/// <param name="Kind">The provider's word for what happened; at most 100 characters.</param>
/// <param name="News">What it says about a payment of ours; null when it says nothing of one.</param>
/// <param name="Returned">What it says about money that goes back; null when it says nothing of that.</param>
/// <param name="Disputed">What it says about a bank that wants money back; null when it says nothing of that.</param>
/// <param name="Payee">Whom it is about to whom money is passed on; null when it is about none.</param>
public sealed record ProviderMessage(
    string Provider,
    string Id,
    string Kind,
    PaymentNews? News = null,
    RefundNews? Returned = null,
    DisputeNews? Disputed = null,
    PayeeNews? Payee = null
)
{
    /// <summary>Whether anything in it matters here.</summary>
    public bool IsNews => News is not null || MoneyReference is not null;

    /// <summary>The money that it is about, by the provider's name for it; null when it names a payment.</summary>
    public string? MoneyReference => Returned?.MoneyReference ?? Disputed?.MoneyReference;
}

/// <param name="Payment">As it was named when the page was opened.</param>
public sealed record PaymentNews(PaymentId Payment, PaymentReport Report);

/// <param name="MoneyReference">The provider's name for the money that was paid.</param>
/// <param name="Reference">The provider's name for the refund.</param>
/// <param name="Ours">As it was named when we asked for it; null when somebody else gave it.</param>
/// <param name="IsFailed">The payer's bank would not have it.</param>
/// <param name="Failure">Why, in the provider's word.</param>
/// <param name="IsReversed">It was got back from whom the money had been passed on to.</param>
public sealed record RefundNews(
    string MoneyReference,
    string Reference,
    Money Amount,
    RefundId? Ours,
    bool IsFailed = false,
    string? Failure = null,
    bool IsReversed = false
);

/// <summary>Something changed with a payee.</summary>
/// <param name="Reference">The provider's name for it.</param>
/// <param name="Payout">What became of a payout; null when it is about the payee itself.</param>
public sealed record PayeeNews(string Reference, PayoutNews? Payout = null);

/// <param name="Reference">The provider's name for the payout.</param>
/// <param name="IsFailed">The payee's bank would not have it; else it arrived there.</param>
/// <param name="Failure">Why, in the provider's word.</param>
public sealed record PayoutNews(string Reference, Money Amount, bool IsFailed, string? Failure, DateTimeOffset ToldAt);

/// <summary>A dispute as it stood when this was told.</summary>
/// <param name="MoneyReference">The provider's name for the money that was paid.</param>
/// <param name="Reference">The provider's name for the dispute; at most 200 characters.</param>
/// <param name="Reason">In the provider's word.</param>
/// <param name="IsMoneyGone">The bank took the money; when it only asks, it does not.</param>
/// <param name="Fee">What the bank asks for it, as far as that is known.</param>
public sealed record DisputeNews(
    string MoneyReference,
    string Reference,
    Money Amount,
    string Reason,
    DisputeState State,
    bool IsMoneyGone,
    Money? Fee,
    DateTimeOffset? DueAt,
    DateTimeOffset OpenedAt,
    DateTimeOffset ToldAt
);

/// <summary>Reads what a provider posts to us.</summary>
public interface IProviderMessages
{
    /// <summary>
    /// Null when it does not come from the provider: signed by somebody else, altered on the way, more than five minutes old.
    /// </summary>
    /// <param name="body">Exactly as it was received.</param>
    /// <param name="signature">What the provider says to prove it.</param>
    ProviderMessage? Read(string body, string signature);
}

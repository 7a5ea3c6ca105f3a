using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;

namespace EventFly.Core.Payments.Providers;

/// <summary>
/// Someone who takes money for us. Called outside of transactions, for it may take seconds. A declined card is
/// <see cref="PaymentState.Failed"/>; an outage is an <see cref="HttpRequestException"/>. Every call is safe to repeat with the
/// same arguments.
/// </summary>
public interface IPaymentProvider
{
    /// <summary>Stable and short, such as <c>stripe</c>: it is stored with each payment; at most 32 characters.</summary>
    string Name { get; }

    /// <summary>Scheme, host and port of its pages: browsers are told that a form may lead there.</summary>
    string PageOrigin { get; }

    /// <summary>Whether this provider takes amounts of that size and currency.</summary>
    bool Takes(Money amount);

    /// <summary>The least that this provider takes in a currency; null when it takes none of it.</summary>
    Money? Least(string currency);

    /// <summary>How much of a fee this provider can take from what it passes on; less when it has no such small coin.</summary>
    Money Deductible(Money fee) => fee;

    /// <summary>Opens a page to pay on.</summary>
    /// <param name="payment">Identifies, with the payee, the page to the provider; the same ones always open the same.</param>
    /// <param name="charge">The amount in minor units, to whom it is passed on, and the words on the payer's statement.</param>
    /// <param name="wish">Until when, and where the payer goes then.</param>
    /// <param name="cancellation">Gives up; the page may or may not exist then.</param>
    Task<Checkout> OpenCheckout(PaymentId payment, Charge charge, CheckoutWish wish, CancellationToken cancellation);

    /// <summary>Asks how a page stands now; never trusts the address that the payer came back to.</summary>
    /// <exception cref="InvalidOperationException">The provider does not know the reference.</exception>
    Task<PaymentReport> Read(string reference, CancellationToken cancellation);

    /// <summary>Whose money this is, by the name that the payment was given when its page was opened; null when it is not ours.</summary>
    Task<PaymentId?> Whose(string moneyReference, CancellationToken cancellation);

    /// <summary>Closes a page on which nobody has paid; one that is paid or closed stays as it is.</summary>
    Task Close(string reference, CancellationToken cancellation);

    /// <summary>Gives money back.</summary>
    /// <param name="reference">The settled page.</param>
    /// <param name="refund">Identifies the refund: repeating it gives the same refund, not another one.</param>
    /// <param name="amount">More than nothing, at most what was paid and not yet refunded; same currency.</param>
    /// <param name="fromPayee">
    /// To be got back from whom it was passed on to, with its share of the platform's fee given back. Who has too little there
    /// owes it: the platform's money goes back instead.
    /// </param>
    /// <param name="cancellation">Gives up; repeat with the same <paramref name="refund"/> to find out.</param>
    Task<GivenRefund> Refund(
        string reference,
        RefundId refund,
        Money amount,
        bool fromPayee,
        CancellationToken cancellation
    );

    /// <summary>How much of the platform's fee of a payment went back to its payee so far, in minor units.</summary>
    Task<long> FeeReturned(string moneyReference, CancellationToken cancellation);
}

/// <param name="Reference">The provider's name for the refund, at most 200 characters.</param>
/// <param name="PassedBack">Null when nothing of the payment was passed on.</param>
public sealed record GivenRefund(string Reference, PassedBack? PassedBack = null);

/// <summary>What of a refund came from whom the payment was passed on to.</summary>
/// <param name="IsReversed">All of it; else none, and the platform advanced it.</param>
/// <param name="FeeReturned">How much of the platform's fee of that payment went back so far, in minor units.</param>
public readonly record struct PassedBack(bool IsReversed, long FeeReturned);

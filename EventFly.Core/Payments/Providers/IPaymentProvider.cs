using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;

namespace EventFly.Core.Payments;

/// <summary>What a provider answered when it was asked to take money.</summary>
/// <param name="Reference">The provider's own name for the checkout, at most 200 characters; the key to ask for it later.</param>
/// <param name="ContinueAt">Where the payer goes on while <paramref name="State"/> is pending; null otherwise.</param>
public sealed record ProviderCheckout(string Reference, PaymentState State, string? ContinueAt);

/// <summary>
/// Someone who takes money for us. An outage is an exception, which the caller's transaction does not survive; a declined
/// card is <see cref="PaymentState.Failed"/>. Every call is safe to repeat with the same arguments.
/// </summary>
public interface IPaymentProvider
{
    /// <summary>Stable and short, such as <c>free</c> or <c>stripe</c>: it is stored with each attempt.</summary>
    string Name { get; }

    /// <summary>Whether this provider takes amounts of that size and currency.</summary>
    bool Takes(Money amount);

    /// <summary>Opens a checkout.</summary>
    /// <param name="payment">Identifies the payment to the provider; the same one always opens the same checkout.</param>
    /// <param name="charge">The amount in minor units, and the words on the payer's statement.</param>
    /// <param name="cancellation">Gives up; the checkout may or may not exist then.</param>
    Task<ProviderCheckout> CreateCheckout(PaymentId payment, Charge charge, CancellationToken cancellation);

    /// <summary>Asks how a checkout stands now; never trusts the address that the payer came back to.</summary>
    /// <exception cref="InvalidOperationException">The provider does not know the reference.</exception>
    Task<PaymentState> ReadState(string reference, CancellationToken cancellation);

    /// <summary>Gives money back.</summary>
    /// <param name="reference">The settled checkout.</param>
    /// <param name="amount">More than nothing, at most what was paid and not yet refunded; same currency.</param>
    /// <param name="step">Names this refund within its payment: repeating it gives the same refund, not another one.</param>
    /// <param name="cancellation">Gives up; repeat with the same <paramref name="step"/> to find out.</param>
    /// <returns>The provider's name for the refund.</returns>
    Task<string> Refund(string reference, Money amount, string step, CancellationToken cancellation);
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Contracts;

/// <summary>What is owed for an order, and to whom it is booked.</summary>
public sealed record Charge(OrderId Order, EventId Event, Money Amount, string Description);

public enum PaymentState
{
    /// <summary>The payer still has to act, at <see cref="PaymentOutcome.ContinueAt"/>.</summary>
    Pending,
    Settled,
    Failed,
}

/// <param name="ContinueAt">Where the payer goes on, for pending payments; null otherwise.</param>
public sealed record PaymentOutcome(PaymentId Payment, PaymentState State, string? ContinueAt);

/// <summary>
/// How Registration has an order settled. It joins the caller's unit of work: nothing is booked unless the caller commits.
/// An order of nothing is settled at once and still leaves its payment and ledger entry.
/// </summary>
public interface IPayments
{
    /// <summary>Whether an amount like this can be settled here at all; false for anything but nothing until a provider is configured.</summary>
    bool CanTake(Money amount);

    /// <returns>The outcome; or <c>payments.not-configured</c> when nobody here can take that amount.</returns>
    Task<Result<PaymentOutcome>> Settle(Charge charge, CancellationToken cancellation);
}

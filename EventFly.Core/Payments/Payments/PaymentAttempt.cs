using EventFly.Core.Payments.Contracts;

namespace EventFly.Core.Payments;

/// <summary>One try to settle a payment, as a provider reported it.</summary>
/// <param name="Number">1 for the first of a payment.</param>
/// <param name="Reference">The provider's own name for it.</param>
public sealed record PaymentAttempt(
    int Number,
    string Provider,
    string Reference,
    PaymentState State,
    DateTimeOffset At
);

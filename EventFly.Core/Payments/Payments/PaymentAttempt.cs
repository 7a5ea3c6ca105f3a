using EventFly.Core.Payments.Contracts;

namespace EventFly.Core.Payments.Payments;

/// <summary>One thing that a provider said about a payment: a page was opened, it went through, it did not.</summary>
/// <param name="Number">1 for the first of a payment.</param>
/// <param name="Reference">The provider's own name for the page.</param>
public sealed record PaymentAttempt(
    int Number,
    string Provider,
    string Reference,
    PaymentState State,
    DateTimeOffset At
);

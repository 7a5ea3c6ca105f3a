using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Contracts;

/// <summary>What was owed for an order is there, in time or not. Not told of orders of nothing, which are settled at once.</summary>
[EventName("payments.payment-settled.v1")]
public sealed record PaymentSettled(EventId Event, OrderId Order, PaymentId Payment, DateTimeOffset At)
    : IIntegrationEvent;

/// <summary>
/// Money of an order went a way that no rule foresees, or did so and is settled now: the organizer's team is written to.
/// </summary>
/// <param name="Kind">One of <see cref="MoneyMoveKind.PaidOtherwise"/> and those after it.</param>
/// <param name="DueAt">Until when somebody has to answer the payer's bank.</param>
[EventName("payments.money-needs-look.v1")]
public sealed record MoneyNeedsLook(
    EventId Event,
    OrderId Order,
    MoneyMoveKind Kind,
    Money Amount,
    DateTimeOffset? DueAt,
    DateTimeOffset At
) : IIntegrationEvent;

/// <summary>One of the team is to be written to about that.</summary>
[EventName("payments.money-letter-due.v1")]
public sealed record MoneyLetterDue(AccountId To, MoneyNeedsLook About) : IIntegrationEvent;

/// <summary>A provider has taken a refund: the money is on its way back.</summary>
[EventName("payments.money-returned.v1")]
public sealed record MoneyReturned(EventId Event, OrderId Order, RefundId Refund, Money Amount, DateTimeOffset At)
    : IIntegrationEvent;

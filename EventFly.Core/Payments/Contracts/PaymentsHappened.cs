using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Contracts;

/// <summary>What was owed for an order is there, in time or not. Not told of orders of nothing, which are settled at once.</summary>
[EventName("payments.payment-settled.v1")]
public sealed record PaymentSettled(EventId Event, OrderId Order, PaymentId Payment, DateTimeOffset At)
    : IIntegrationEvent;

/// <summary>A provider has taken a refund: the money is on its way back.</summary>
[EventName("payments.money-returned.v1")]
public sealed record MoneyReturned(EventId Event, OrderId Order, RefundId Refund, Money Amount, DateTimeOffset At)
    : IIntegrationEvent;

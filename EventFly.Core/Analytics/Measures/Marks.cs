using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Analytics.Measures;

/// <summary>
/// What is counted of one ticket: its last known state, over which a newer one is written. What the sums of an event owe to it is
/// taken from them first, so that hearing of a ticket again, or late, changes nothing.
/// </summary>
public sealed class TicketMark
{
    public TicketId Ticket { get; init; }

    public EventId Event { get; init; }

    public string Currency { get; init; } = "";

    public DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    public DateTimeOffset? InsideSince { get; init; }

    public DateTimeOffset? CameAt { get; init; }

    public string Desk { get; init; } = "";

    internal static TicketMark Of(EventId subject, TicketRecord ticket) =>
        new()
        {
            Ticket = ticket.Id,
            Event = subject,
            Currency = ticket.Currency,
            IssuedAt = ticket.IssuedAt,
            CancelledAt = ticket.CancelledAt,
            InsideSince = ticket.InsideSince,
            CameAt = ticket.CameAt,
            Desk = ticket.Desk,
        };

    internal object State => (Currency, IssuedAt, CancelledAt, InsideSince, CameAt, Desk);
}

/// <summary>What is counted of one order.</summary>
public sealed class OrderMark
{
    public OrderId Order { get; init; }

    public EventId Event { get; init; }

    public DateTimeOffset PaidAt { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>Tickets it got, those cancelled since included.</summary>
    public int Tickets { get; init; }

    internal static OrderMark Of(EventId subject, OrderRecord order) =>
        new()
        {
            Order = order.Id,
            Event = subject,
            PaidAt = order.PaidAt,
            Currency = order.Currency,
            Tickets = order.Tickets,
        };

    internal object State => (PaidAt, Currency, Tickets);
}

/// <summary>What the ledger says of the sales of one order at one moment, in minor units.</summary>
public sealed class MoneyMark
{
    public OrderId Order { get; init; }

    public DateTimeOffset At { get; init; }

    public string Currency { get; init; } = "";

    public EventId Event { get; init; }

    public long Taken { get; init; }

    public long Returned { get; init; }

    public long Fee { get; init; }

    internal object Key => (Order, At, Currency);

    internal object State => (Taken, Returned, Fee);
}

using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Registration.Contracts;

/// <summary>One ticket that lets somebody in, as those see it who count: nothing of whom.</summary>
/// <param name="IssuedAt">When it became good.</param>
/// <param name="CancelledAt">Null while it is good.</param>
/// <param name="InsideSince">When its holder came in; null when they are not inside, or it was taken back.</param>
/// <param name="CameAt">When it was let in for the first time, also when that was taken back later; null when it never was.</param>
/// <param name="Desk">The device that let it in then; else empty.</param>
public sealed record TicketRecord(
    TicketId Id,
    string Currency,
    DateTimeOffset IssuedAt,
    DateTimeOffset? CancelledAt,
    DateTimeOffset? InsideSince,
    DateTimeOffset? CameAt,
    string Desk
);

/// <summary>One order that got its tickets.</summary>
/// <param name="PaidAt">When it got the first of them.</param>
/// <param name="Tickets">How many that let somebody in it got, those cancelled since included.</param>
public sealed record OrderRecord(OrderId Id, DateTimeOffset PaidAt, string Currency, int Tickets);

/// <summary>What was sold and who came, as it stands now: for those who count it, and can count it again.</summary>
public interface ISaleRecords
{
    Task<TicketRecord?> Find(EventId subject, TicketId ticket, CancellationToken cancellation);

    /// <returns>Null for an order that never got any ticket.</returns>
    Task<OrderRecord?> Find(EventId subject, OrderId order, CancellationToken cancellation);

    /// <summary>All of an event.</summary>
    Task<IReadOnlyList<TicketRecord>> Tickets(EventId subject, CancellationToken cancellation);

    /// <summary>All of an event.</summary>
    Task<IReadOnlyList<OrderRecord>> Orders(EventId subject, CancellationToken cancellation);
}

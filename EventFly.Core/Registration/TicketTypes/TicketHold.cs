using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>
/// Tickets of one type that are kept for an order while it is being paid. Written and removed only by who holds the type's
/// row (see <see cref="Stock"/>).
/// </summary>
public sealed class TicketHold
{
    private TicketHold() { }

    public OrderId Order { get; private init; }

    public TicketTypeId Type { get; private init; }

    public int Quantity { get; private init; }

    /// <summary>From then on whoever needs the tickets may take them.</summary>
    public DateTimeOffset Until { get; private init; }

    public static TicketHold Of(OrderId order, TicketTypeId type, int quantity, DateTimeOffset until) =>
        new()
        {
            Order = order,
            Type = type,
            Quantity = quantity,
            Until = until,
        };
}

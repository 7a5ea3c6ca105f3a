using EventFly.Core.Events.Contracts;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Core.Registration.Orders;

/// <summary>What prices are worked out from, as read at one moment, and what was taken since.</summary>
internal sealed class Till(
    EventCard card,
    IReadOnlyDictionary<TicketTypeId, TicketType> types,
    IReadOnlyDictionary<TicketTypeId, int> stale,
    SalesTerms terms,
    FeeRate fee
)
{
    private readonly Dictionary<TicketTypeId, int> _since = [];

    public EventCard Card => card;

    public IReadOnlyDictionary<TicketTypeId, TicketType> Types => types;

    public SalesTerms Terms => terms;

    public FeeRate Fee => fee;

    /// <summary>How many of a type are sold or held now.</summary>
    public int TakenOf(TicketType type) =>
        type.Sold + type.Held - stale.GetValueOrDefault(type.Id) + _since.GetValueOrDefault(type.Id);

    /// <summary>An order was placed at its prices.</summary>
    public void Count(Order order)
    {
        foreach (var line in order.Lines)
        {
            _since[line.Type] = _since.GetValueOrDefault(line.Type) + line.Quantity;
        }
    }
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>So many of one thing at one price; amounts are for one, in minor units.</summary>
/// <param name="TaxRate">In thousandths of a percent.</param>
public sealed record SoldLine(string Name, int Quantity, long UnitPrice, long UnitTax, int TaxRate)
{
    public TaxShare Share => new(TaxRate, UnitPrice * Quantity, UnitTax * Quantity);
}

/// <summary>What an order was sold at, as it was priced when it was placed.</summary>
/// <param name="Language">In which its buyer is written to.</param>
/// <param name="Fee">What the buyer pays on top of the tickets, in minor units; it bears no tax.</param>
/// <param name="IsGood">It is paid, and some of its tickets are good.</param>
/// <param name="IsOpen">It may still be paid.</param>
public sealed record SoldOrder(
    OrderId Id,
    EventId Event,
    string Name,
    string Email,
    string? Language,
    Money Total,
    long Fee,
    IReadOnlyList<SoldLine> Lines,
    bool IsGood,
    bool IsOpen
)
{
    /// <summary>What of the total belongs to each rate; they come to it.</summary>
    public IReadOnlyList<TaxShare> Shares => TaxShare.Sum([.. Lines.Select(l => l.Share), new TaxShare(0, Fee, 0)]);
}

public interface ISoldOrders
{
    Task<SoldOrder?> Find(OrderId id, CancellationToken cancellation);

    /// <summary>For whoever has the buyer's link.</summary>
    Task<SoldOrder?> FindByKey(string key, CancellationToken cancellation);

    /// <summary>What of the totals of the orders of these events belongs to each rate; orders of nothing are absent.</summary>
    Task<IReadOnlyDictionary<OrderId, IReadOnlyList<TaxShare>>> Shares(
        IReadOnlyCollection<EventId> events,
        CancellationToken cancellation
    );
}

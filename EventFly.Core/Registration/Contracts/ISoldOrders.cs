using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>So many of one thing at one price; amounts are for one, in minor units.</summary>
/// <param name="TaxRate">In thousandths of a percent.</param>
public sealed record SoldLine(string Name, int Quantity, long UnitPrice, long UnitTax, int TaxRate)
{
    /// <summary>0 for what was ordered at first; then the change of the order that it came by, from 1.</summary>
    public int Part { get; init; }

    /// <summary>What was there before, where only the difference is sold; else null.</summary>
    public string? InsteadOf { get; init; }

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

    /// <summary>It waits for a transfer, and its buyer needs the invoice before.</summary>
    public bool IsOnInvoice { get; init; }

    /// <summary>Until when it can be paid, while it is not.</summary>
    public DateTimeOffset? PayUntil { get; init; }

    /// <summary>To which account, in the organizer's words; empty for what is not transferred.</summary>
    public string PayTo { get; init; } = "";
}

/// <summary>What of an order's total belongs to each tax rate.</summary>
/// <param name="Parts">Of each part that was paid by itself: its number, and its shares.</param>
public sealed record SoldShares(IReadOnlyList<(int Part, TaxShare Share)> Parts)
{
    /// <summary>They come to the total.</summary>
    public IReadOnlyList<TaxShare> All => TaxShare.Sum(Parts.Select(p => p.Share));

    /// <summary>They come to what was paid for that part.</summary>
    public IReadOnlyList<TaxShare> OfPart(int part) =>
        TaxShare.Sum(Parts.Where(p => p.Part == part).Select(p => p.Share));
}

public interface ISoldOrders
{
    Task<SoldOrder?> Find(OrderId id, CancellationToken cancellation);

    /// <summary>For whoever has the buyer's link.</summary>
    Task<SoldOrder?> FindByKey(string key, CancellationToken cancellation);

    /// <summary>
    /// What of the totals of an event's orders belongs to each rate; orders of nothing are absent. At most a thousand orders at a time,
    /// each once, also while others order.
    /// </summary>
    IAsyncEnumerable<IReadOnlyDictionary<OrderId, SoldShares>> Shares(EventId subject, CancellationToken cancellation);
}

using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// So many tickets of one type at one price, as it was asked when the order was placed; a type has several lines where its tickets
/// cost differently. Amounts are for one ticket, in minor units of the order's currency.
/// </summary>
/// <param name="Number">1 for the first of an order.</param>
/// <param name="UnitPrice">What is paid for it, tax included.</param>
public sealed record OrderLine(int Number, TicketTypeId Type, int Quantity, long UnitPrice)
{
    /// <summary>0 for what was ordered at first; then the change of the order that it came by, from 1.</summary>
    public int Part { get; init; }

    /// <summary>
    /// The type that its tickets were of before: they were exchanged for dearer ones, and the price is the difference. Null for new
    /// tickets.
    /// </summary>
    public TicketTypeId? InsteadOf { get; init; }

    /// <summary>How many tickets came with it.</summary>
    public int NewTickets => InsteadOf is null ? Quantity : 0;

    /// <summary>How much of the price is tax.</summary>
    public long UnitTax { get; init; }

    /// <summary>How much of what is paid for all of them is tax.</summary>
    public long Tax => UnitTax * Quantity;

    /// <summary>In thousandths of a percent.</summary>
    public int TaxRate { get; init; }

    /// <summary>What is paid for all of them, and the tax in it.</summary>
    public TaxShare Share => new(TaxRate, UnitPrice * Quantity, Tax);

    /// <summary>Nobody is let in by them: gifts, meals, shirts.</summary>
    public bool OpensNothing { get; init; }

    /// <summary>What a voucher took off before any tax came on top.</summary>
    public long UnitDiscount { get; init; }
}

internal static class OrderLines
{
    /// <summary>Every type that they name.</summary>
    public static List<TicketTypeId> AllTypes(this IEnumerable<OrderLine> lines) =>
        [.. lines.SelectMany(l => l.InsteadOf is { } before ? [l.Type, before] : new[] { l.Type }).Distinct()];
}

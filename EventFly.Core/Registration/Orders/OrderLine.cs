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
    /// <summary>How much of the price is tax.</summary>
    public long UnitTax { get; init; }

    /// <summary>How much of what is paid for all of them is tax.</summary>
    public long Tax => UnitTax * Quantity;

    /// <summary>In thousandths of a percent.</summary>
    public int TaxRate { get; init; }

    /// <summary>What is paid for all of them, and the tax in it.</summary>
    public TaxShare Share => new(TaxRate, UnitPrice * Quantity, Tax);

    /// <summary>What a voucher took off before any tax came on top.</summary>
    public long UnitDiscount { get; init; }
}

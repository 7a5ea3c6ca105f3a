using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Pricing;

namespace EventFly.Core.Registration.Orders;

/// <param name="Price">For all of them, tax included.</param>
public sealed record OrderLineView(string TypeName, int Quantity, Money Price)
{
    public Money UnitPrice { get; init; }

    /// <summary>What was there before, where only the difference was paid; else null.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>How much of the price is tax.</summary>
    public Money Tax { get; init; }

    /// <summary>In percent.</summary>
    public decimal TaxRate { get; init; }

    /// <summary>What a voucher took off all of them, before any tax came on top.</summary>
    public Money Discount { get; init; }
}

/// <summary>What an order owes the tax office at one rate.</summary>
/// <param name="Rate">In percent.</param>
public sealed record TaxLine(decimal Rate, Money Net, Money Tax);

/// <summary>What an order costs, and why: its lines and the fee come to its total, its taxes to its tax.</summary>
/// <param name="Total">What is paid.</param>
/// <param name="Net">Of the tickets: their price without tax.</param>
/// <param name="Fee">What the platform asks on top of the tickets.</param>
/// <param name="Taxes">One for each rate above nothing, highest first.</param>
/// <param name="Discount">What the voucher took off.</param>
/// <param name="Code">The voucher or access code; empty without one.</param>
public sealed record OrderBill(
    IReadOnlyList<OrderLineView> Lines,
    Money Total,
    Money Net,
    Money Tax,
    Money Fee,
    Money Discount,
    IReadOnlyList<TaxLine> Taxes,
    string Code
)
{
    internal static OrderBill Of(
        IReadOnlyList<OrderLine> lines,
        Money total,
        long fee,
        string code,
        IReadOnlyDictionary<TicketTypeId, string> names
    )
    {
        var tax = lines.Sum(l => l.Tax);
        return new OrderBill(
            [.. lines.OrderBy(l => l.Number).Select(Line)],
            total,
            Of(total.Minor - fee - tax),
            Of(tax),
            Of(fee),
            Of(lines.Sum(l => l.UnitDiscount * l.Quantity)),
            [
                .. lines
                    .Where(l => l.TaxRate > 0)
                    .GroupBy(l => l.TaxRate)
                    .OrderByDescending(g => g.Key)
                    .Select(g => new TaxLine(
                        new Tax(g.Key, true).Percent,
                        Of(g.Sum(l => (l.UnitPrice - l.UnitTax) * l.Quantity)),
                        Of(g.Sum(l => l.Tax))
                    )),
            ],
            code
        );

        Money Of(long minor) => total with { Minor = minor };

        OrderLineView Line(OrderLine line) =>
            new(names[line.Type], line.Quantity, Of(line.UnitPrice * line.Quantity))
            {
                UnitPrice = Of(line.UnitPrice),
                InsteadOf = line.InsteadOf is { } before ? names[before] : null,
                Tax = Of(line.Tax),
                TaxRate = new Tax(line.TaxRate, true).Percent,
                Discount = Of(line.UnitDiscount * line.Quantity),
            };
    }
}

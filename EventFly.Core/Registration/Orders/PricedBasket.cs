using EventFly.Core.Kernel;
using EventFly.Core.Registration.Vouchers;

namespace EventFly.Core.Registration.Orders;

/// <summary>What an order picks, at the prices of now.</summary>
/// <param name="Total">What is to be paid: the lines, and the fee if the buyer bears it.</param>
/// <param name="Fee">What the buyer pays on top for the platform.</param>
/// <param name="PlatformFee">What the platform gets of the total, whoever bears it.</param>
/// <param name="Code">The voucher or access code that was used, as it is kept; empty without one.</param>
internal sealed record PricedBasket(
    IReadOnlyList<OrderLine> Lines,
    Money Total,
    Money Fee,
    Money PlatformFee,
    string Code,
    Voucher? Voucher
)
{
    /// <summary>How many tickets the voucher makes cheaper, or is kept for.</summary>
    public int VoucherTickets { get; init; }

    /// <summary>What it takes off in all, in minor units.</summary>
    public long Discount => Lines.Sum(l => l.UnitDiscount * l.Quantity);

    public long Tax => Lines.Sum(l => l.Tax);
}

using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Vouchers;

/// <summary>
/// What an order has of a voucher: for good once it is paid, for a while as long as it is not. Written and removed only by who
/// holds the voucher's row.
/// </summary>
public sealed class VoucherUse
{
    private VoucherUse() { }

    public VoucherId Voucher { get; private init; }

    public OrderId Order { get; private init; }

    /// <summary>How many tickets it made cheaper.</summary>
    public int Tickets { get; private init; }

    /// <summary>What it took off, in minor units.</summary>
    public long Discount { get; private init; }

    /// <summary>Null once the order is paid; before, from then on it no longer counts.</summary>
    public DateTimeOffset? Until { get; private init; }

    public static VoucherUse Of(VoucherId voucher, OrderId order, int tickets, long discount, DateTimeOffset? until) =>
        new()
        {
            Voucher = voucher,
            Order = order,
            Tickets = tickets,
            Discount = discount,
            Until = until,
        };
}

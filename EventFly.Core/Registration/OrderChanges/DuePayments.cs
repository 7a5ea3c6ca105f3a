using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.OrderChanges;

/// <summary>What of an order waits for money.</summary>
/// <param name="Until">When its page closes.</param>
internal sealed record DuePayment(PaymentId Payment, DateTimeOffset Until);

internal static class DuePayments
{
    /// <summary>The change of a paid order that waits for its money; null when none does.</summary>
    public static async Task<OrderChange?> OpenChange(
        this IRegistrationDb db,
        Order order,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        order.State.IsGood()
            ? await db
                .OrderChanges.AsNoTracking()
                .FirstOrDefaultAsync(
                    c => c.Order == order.Id && c.State == OrderChangeState.Open && c.HeldUntil > now,
                    cancellation
                )
            : null;

    /// <summary>What the buyer can pay on a page now: the order, or a change of it. Null when there is nothing.</summary>
    public static async Task<DuePayment?> DueOnPage(
        this IRegistrationDb db,
        Order order,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        order is { Payment: { } payment, IsOnInvoice: false } && order.StateAt(now) is OrderState.Pending
            ? new DuePayment(payment, order.PayableUntil)
        : await db.OpenChange(order, now, cancellation) is { Payment: { } change, HeldUntil: { } until }
            ? new DuePayment(change, until)
        : null;
}

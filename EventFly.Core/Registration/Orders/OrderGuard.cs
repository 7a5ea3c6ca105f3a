using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Orders;

/// <summary>Lets one at a time change an order and its tickets. Taken before tickets and ticket types.</summary>
internal static class OrderGuard
{
    /// <summary>
    /// Holds the order's row until the transaction ends: of two who cancel its last two tickets at once, the second sees
    /// what the first has done, and closes the order.
    /// </summary>
    public static Task HoldOrder(this IRegistrationDb db, string key, CancellationToken cancellation) =>
        db.Orders.Where(o => o.Key == key).Hold(o => o.Key, cancellation);

    /// <inheritdoc cref="HoldOrder(IRegistrationDb, string, CancellationToken)"/>
    public static Task HoldOrder(this IRegistrationDb db, OrderId order, CancellationToken cancellation) =>
        db.Orders.Where(o => o.Id == order).Hold(o => o.Key, cancellation);
}

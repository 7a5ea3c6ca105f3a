using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Orders;

/// <summary>An order that somebody wants to place.</summary>
/// <param name="Language">In which they are written to, by its .NET name.</param>
public sealed record OrderWish(RegisterForEvent Request, AccountId? Account, string Language);

/// <summary>
/// Takes orders one after the other, and commits those that come at the same moment together: on a hot sale each would wait for
/// the same row, and for a disk of its own.
/// </summary>
public interface IOrderTaker
{
    /// <returns>The receipt once its order is on disk; or why there is none.</returns>
    Task<Result<OrderReceipt>> Take(OrderWish wish, CancellationToken cancellation);
}

using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Contracts;

/// <summary>What the ledger says of the sales of one order at one moment, in minor units.</summary>
/// <param name="Taken">What was paid, taxes and the platform's fee included.</param>
/// <param name="Returned">What went back of it, or was lost to the payer's bank; below zero where a bank refused what went back.</param>
/// <param name="Fee">What the platform got of it; below zero where it gave that back.</param>
public sealed record BookedMoney(
    OrderId Order,
    DateTimeOffset At,
    string Currency,
    long Taken,
    long Returned,
    long Fee
);

/// <summary>The sales in the ledger: what is taken less what is returned is what its accounts of sales, tax and fee stand at.</summary>
public interface IBookedMoney
{
    Task<IReadOnlyList<BookedMoney>> Of(OrderId order, CancellationToken cancellation);

    /// <summary>All of an event.</summary>
    Task<IReadOnlyList<BookedMoney>> Of(EventId subject, CancellationToken cancellation);
}

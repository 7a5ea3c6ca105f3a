using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.OrderChanges;

/// <summary>What a change comes to: what is bought, and what becomes of tickets that are there.</summary>
/// <param name="Rate">What the platform gets of what is paid on a page.</param>
internal sealed record ChangePlan(IReadOnlyList<OrderLine> Lines, IReadOnlyList<TicketSwap> Swaps, FeeRate Rate)
{
    /// <summary>What is to be paid, in minor units.</summary>
    public long Amount => Lines.Sum(l => l.UnitPrice * l.Quantity);

    /// <summary>What goes back, in minor units.</summary>
    public long Back => Swaps.Sum(s => s.Back);
}

using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.OrderChanges;

/// <summary>What a change comes to: what is bought, and what becomes of tickets that are there.</summary>
internal sealed record ChangePlan(IReadOnlyList<OrderLine> Lines, IReadOnlyList<TicketSwap> Swaps)
{
    /// <summary>What is to be paid, in minor units.</summary>
    public long Amount => Lines.Sum(l => l.UnitPrice * l.Quantity);

    /// <summary>What goes back, in minor units.</summary>
    public long Back => Swaps.Sum(s => s.Back);
}

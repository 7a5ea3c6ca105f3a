using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Orders;

/// <summary>Who of the team put it in.</summary>
public sealed partial class Order
{
    /// <summary>The account that placed it for somebody else; null where people order for themselves.</summary>
    public AccountId? PlacedBy { get; private set; }

    public void NotePlacer(AccountId? account) => PlacedBy = account;
}

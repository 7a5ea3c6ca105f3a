using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

public static class RegistrationPermissions
{
    /// <summary>See and change orders, attendees and ticket types.</summary>
    public static readonly Permission ManageOrders = new("orders.manage");

    /// <summary>Admit people at a desk.</summary>
    public static readonly Permission CheckIn = new("desk.check-in");
}

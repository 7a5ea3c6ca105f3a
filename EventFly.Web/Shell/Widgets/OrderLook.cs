using EventFly.Core.Registration.Orders;

namespace EventFly.Web.Shell.Widgets;

/// <summary>How states of orders are worded and coloured, for buyers and organizers alike.</summary>
internal static class OrderLook
{
    public static string Word(OrderState state) =>
        state switch
        {
            OrderState.Paid => Words.Key("Confirmed"),
            OrderState.Pending => Words.Key("Waiting for payment"),
            OrderState.Expired => Words.Key("Not paid in time"),
            OrderState.PartlyRefunded => Words.Key("Partly refunded"),
            OrderState.Refunded => Words.Key("Refunded"),
            _ => Words.Key("Order cancelled"),
        };

    public static string Badge(OrderState state) =>
        state switch
        {
            OrderState.Paid or OrderState.PartlyRefunded => "ef-badge-good",
            OrderState.Pending => "ef-badge-warn",
            _ => "ef-badge-cancelled",
        };
}

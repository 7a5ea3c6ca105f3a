using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Tickets;

/// <summary>How states of orders and moves of money are worded and coloured for an organizer.</summary>
internal static class OrderLook
{
    public static string Word(OrderState state) =>
        state switch
        {
            OrderState.Paid => Words.Key("Confirmed"),
            OrderState.Pending => Words.Key("Waiting for payment"),
            OrderState.Expired => Words.Key("Not paid in time"),
            OrderState.Refunded => Words.Key("Refunded"),
            _ => Words.Key("Order cancelled"),
        };

    public static string Badge(OrderState state) =>
        state switch
        {
            OrderState.Paid => "ef-badge-good",
            OrderState.Pending => "ef-badge-warn",
            _ => "ef-badge-cancelled",
        };

    public static string Word(MoneyMoveKind move) =>
        move switch
        {
            MoneyMoveKind.PageOpened => Words.Key("Payment page opened"),
            MoneyMoveKind.Paid => Words.Key("Paid"),
            MoneyMoveKind.NotPaid => Words.Key("Payment did not go through"),
            MoneyMoveKind.ReturnAsked => Words.Key("Is being given back"),
            MoneyMoveKind.Returned => Words.Key("Given back"),
            _ => Words.Key("Given back at the payment provider"),
        };
}

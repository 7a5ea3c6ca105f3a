namespace EventFly.Core.Registration.Orders;

public static class OrderStates
{
    /// <summary>Whether an order was paid and has tickets that are good.</summary>
    public static bool IsGood(this OrderState state) => state is OrderState.Paid or OrderState.PartlyRefunded;
}

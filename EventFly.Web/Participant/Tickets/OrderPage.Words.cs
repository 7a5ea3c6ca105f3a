using EventFly.Core.Registration.Orders;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Participant.Tickets;

/// <summary>How an order greets its buyer.</summary>
public sealed partial class OrderPage
{
    private LocalizedString Title =>
        _order switch
        {
            { IsUnclear: true } => T["Your payment needs a look"],
            { State: OrderState.Paid or OrderState.PartlyRefunded } when IsOnlyThings => T[
                "Thank you, {0}",
                _order.Name
            ],
            { State: OrderState.Paid or OrderState.PartlyRefunded } when !HasTickets => T["Your tickets are passed on"],
            { State: OrderState.Paid or OrderState.PartlyRefunded } => T["You are in, {0}", _order.Name],
            { State: OrderState.Pending } => T["Almost there, {0}", _order.Name],
            { State: OrderState.Expired } => T["The time to pay is over"],
            { State: OrderState.Refunded } => T["Your money goes back"],
            _ => T["This order is cancelled"],
        };

    private LocalizedString Lead =>
        _order switch
        {
            { IsUnclear: true } => T[
                "Something else was paid than was asked for. The organizer looks at it and writes to {0}: please do not pay again.",
                _order.Email
            ],
            { State: OrderState.Paid or OrderState.PartlyRefunded } when IsOnlyThings => T[
                "Your order is paid. There is nothing to show at the door; a letter went to {0}.",
                _order.Email
            ],
            { State: OrderState.Paid or OrderState.PartlyRefunded } when !HasTickets => T[
                "Whoever has them now got a letter with a new code."
            ],
            { State: OrderState.Paid or OrderState.PartlyRefunded } => T[
                "Show this at the door. We also sent it to {0}.",
                _order.Email
            ],
            { State: OrderState.Pending, PayTo: not null } => T[
                "Your tickets are kept for you. They come as soon as your transfer is noted."
            ],
            { State: OrderState.Pending } => T[
                "Your tickets are kept for you. They become valid when the payment is in."
            ],
            { State: OrderState.Expired } => T[
                "Nobody paid in time, so others may have the tickets now. Nothing was charged."
            ],
            { State: OrderState.Refunded, Tickets.Count: 0 } => T[
                "The payment arrived when the tickets were gone. The whole amount goes back the way it came."
            ],
            { State: OrderState.Refunded } => T[
                "Its tickets went back to the others. What you get back goes the way it came, within a few days."
            ],
            { Total.IsZero: true } => T["Its tickets went back to the others. Nothing was charged."],
            _ => T["Its tickets went back to the others. By its conditions, nothing of its price goes back."],
        };
}

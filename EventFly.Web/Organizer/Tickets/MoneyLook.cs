using EventFly.Core.Payments.Contracts;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Tickets;

/// <summary>How moves of money are worded for an organizer.</summary>
internal static class MoneyLook
{
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

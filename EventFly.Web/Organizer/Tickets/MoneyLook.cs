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
            MoneyMoveKind.PaidByHand => Words.Key("Paid by hand"),
            MoneyMoveKind.ReturnOwed => Words.Key("To be given back by you"),
            MoneyMoveKind.NotPaid => Words.Key("Payment did not go through"),
            MoneyMoveKind.ReturnAsked => Words.Key("Is being given back"),
            MoneyMoveKind.Returned => Words.Key("Given back"),
            MoneyMoveKind.ReturnedOutside => Words.Key("Given back at the payment provider"),
            MoneyMoveKind.PaidOtherwise => Words.Key("Something else was paid"),
            MoneyMoveKind.ReturnFailed => Words.Key("The bank would not take it back"),
            MoneyMoveKind.Disputed => Words.Key("Disputed by the bank"),
            MoneyMoveKind.DisputeWon => Words.Key("Dispute won"),
            _ => Words.Key("Dispute lost"),
        };

    /// <summary>What there is to look at, in one sentence.</summary>
    public static string Sentence(ConcernKind concern) =>
        concern switch
        {
            ConcernKind.OtherPaid => Words.Key(
                "{0} were paid, which is not what was asked for. There are no tickets for it: give it back, or settle it with the buyer."
            ),
            ConcernKind.ReturnFailed => Words.Key(
                "The buyer's bank would not take {0} back, so the money is with you again. Try it again, or find another way with the buyer."
            ),
            ConcernKind.ReturnOwed => Words.Key(
                "{0} were paid by hand and are to go back: give them to the buyer, then say so here. Until then they stay in the books."
            ),
            ConcernKind.OwedToPlatform => Words.Key(
                "{0} went back to the buyer after they had been passed on to you, so the platform paid them for you and you owe it them. Settle it with whoever runs the platform, then say so here."
            ),
            _ => Words.Key(
                "The buyer's bank wants {0} back, and has taken it or asks about it. Answer it in the dashboard of your payment provider."
            ),
        };
}

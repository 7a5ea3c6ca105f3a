using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;

namespace EventFly.Core.Registration;

internal static class RegistrationFaults
{
    public static readonly Fault NotPublished = Fault.Refused(
        "registration.not-published",
        "This event is not open yet. Come back when its organizer has published it."
    );

    public static readonly Fault EventCancelled = Fault.Refused(
        "registration.event-cancelled",
        "This event was cancelled. There are no tickets for it any more."
    );

    public static readonly Fault EventEnded = Fault.Refused(
        "registration.event-ended",
        "This event is over. Have a look at what comes next."
    );

    public static readonly Fault NoSuchTypes = Fault.Invalid("types", "Choose kinds of ticket of this event.");

    public static readonly Fault NoSuchTickets = Fault.Invalid("tickets", "Choose tickets of this order.");

    public static readonly Fault NoSuchQuestions = Fault.Invalid("questions", "Name questions of this event.");

    public static readonly Fault TypeNameTaken = Fault.Invalid("name", "There is a ticket type of this name already.");

    public static readonly Fault QuestionWasAnswered = Fault.Refused(
        "registration.question-was-answered",
        "There are answers already: what kind of question it is and of whom it is asked stays. Delete it and add another one instead."
    );

    public static readonly Fault EnoughQuestions = Fault.Refused(
        "registration.enough-questions",
        new Sentence("An event asks at most {0} questions.", FormQuestions.FormQuestion.MostOfEvent)
    );

    public static readonly Fault AnswersAreFinal = Fault.Refused(
        "registration.answers-are-final",
        "Answers can be changed until the event begins, as long as the tickets are good."
    );

    public static Fault QuestionIsNamed(string prompt) =>
        Fault.Refused(
            "registration.question-is-named",
            new Sentence("Another question hangs on an answer of this one: {0} Change that one first.", prompt)
        );

    public static readonly Fault SoldOut = Fault.Refused(
        "registration.sold-out",
        "There are not that many tickets left. Choose fewer, or another ticket."
    );

    public static readonly Fault ChangeIsOpen = Fault.Refused(
        "registration.change-is-open",
        "Another change of this order waits for its payment. Note the payment or take that change back first."
    );

    public static readonly Fault OtherTaxRate = Fault.Refused(
        "registration.other-tax-rate",
        "These two kinds of ticket have different tax rates. Add the new ticket and cancel the old one instead."
    );

    public static readonly Fault NoLikeForLike = Fault.Refused(
        "registration.no-like-for-like",
        "One of these kinds lets people in and the other does not. Add the new one and cancel the old one instead."
    );

    public static readonly Fault DearerAndCheaper = Fault.Refused(
        "registration.dearer-and-cheaper",
        "Some of these tickets get dearer by that and some cheaper. Exchange them in two steps."
    );

    public static readonly Fault SameType = Fault.Invalid("type", "Choose another kind of ticket than they have.");

    public static readonly Fault PaidByTransfer = Fault.Refused(
        "registration.paid-by-transfer",
        "This order is paid by a transfer: the page of the order says to which account."
    );

    public static readonly Fault NothingToPay = Fault.Refused(
        "registration.nothing-to-pay",
        "Nothing of this order waits for a payment."
    );

    public static readonly Fault MixedCurrencies = Fault.Refused(
        "registration.mixed-currencies",
        "These tickets are priced in different currencies. Take them in two orders."
    );

    public static readonly Fault RequestKeyTaken = new(
        "registration.request-key-taken",
        FaultKind.Contradiction,
        "This order was sent before with other words. Reload the page and try again."
    );

    public static readonly Fault ChangedMeanwhile = new(
        "registration.changed-meanwhile",
        FaultKind.Outdated,
        "Somebody saved other changes to this after you looked at it. Nothing of yours is saved or lost: look at theirs in another tab, and start from there."
    );

    public static readonly Fault AlreadyPaid = Fault.Refused(
        "registration.already-paid",
        "This order is paid already. You need not do anything."
    );

    public static readonly Fault HoldIsOver = Fault.Refused(
        "registration.hold-is-over",
        "The time to pay is over, and others may have the tickets now. Nothing was charged: start again."
    );

    public static readonly Fault AlreadyInside = Fault.Refused(
        "registration.already-inside",
        "This ticket was used at the door, so it stays as it is."
    );

    public static readonly Fault NoTickets = Fault.Refused(
        "registration.no-tickets",
        "This order has no valid tickets, so there is nothing to send."
    );

    public static readonly Fault OpensNothing = Fault.Refused(
        "registration.opens-nothing",
        "Nobody is let in by this, so there is nobody to name on it."
    );

    public static readonly Fault WasPaidFor = Fault.Refused(
        "registration.was-paid-for",
        "This ticket was paid for. Ask the organizer to cancel it, so that the money comes back as well."
    );

    public static readonly Fault TicketNotGood = Fault.Refused(
        "registration.ticket-not-good",
        "This ticket was given back, so there is nothing to change about it."
    );

    public static readonly Fault PassedOn = Fault.Refused(
        "registration.passed-on",
        "This ticket was passed on to somebody else. It is theirs to change now."
    );

    public static readonly Fault NotInside = Fault.Refused(
        "registration.not-inside",
        "This guest is not marked as inside, so there is nothing to undo."
    );

    public static readonly Fault VoucherUnknown = Fault.Refused(
        "registration.voucher-unknown",
        "There is no such voucher for this event. Check how it is spelt."
    );

    public static readonly Fault VoucherOver = Fault.Refused(
        "registration.voucher-over",
        "This voucher is no longer good: its time is over."
    );

    public static readonly Fault VoucherUsedUp = Fault.Refused(
        "registration.voucher-used-up",
        "This voucher is used up. Take the tickets without it, or another one."
    );

    public static readonly Fault VoucherForOthers = Fault.Refused(
        "registration.voucher-for-others",
        "This voucher is for other tickets than the ones you chose."
    );

    public static readonly Fault AddOnAlone = Fault.Refused(
        "registration.add-on-alone",
        "An extra goes with a ticket. Choose a ticket as well."
    );

    public static readonly Fault TypeWasTaken = Fault.Refused(
        "registration.type-was-taken",
        "Somebody has taken this ticket already, so it stays. You can hide it or stop its sale."
    );

    public static readonly Fault TypeWasWaitedFor = Fault.Refused(
        "registration.type-was-waited-for",
        "Somebody waits or waited for this ticket, so it stays. You can hide it or stop its sale."
    );

    public static readonly Fault TypeIsNamed = Fault.Refused(
        "registration.type-is-named",
        "A voucher, a shared number or a question is for this ticket. Take it out there first, then delete it."
    );

    public static readonly Fault VoucherCodeTaken = Fault.Invalid(
        "code",
        "There is a voucher or an access code like this already."
    );

    public static readonly Fault LinkCodeTaken = Fault.Invalid("code", "There is a link with this code already.");

    public static readonly Fault LinkCodeIsOut = Fault.Invalid(
        "code",
        "Somebody came by this link already, so its code stays. Its name can be changed."
    );

    public static readonly Fault LinkWasUsed = Fault.Refused(
        "registration.link-was-used",
        "Somebody came by this link already, so it stays. You can retire it."
    );

    public static readonly Fault EnoughLinks = Fault.Refused(
        "registration.enough-links",
        new Sentence("An event has at most {0} links.", SalesLinks.SalesLink.MostOfEvent)
    );

    public static readonly Fault VoucherWasUsed = Fault.Refused(
        "registration.voucher-was-used",
        "This voucher keeps tickets of one kind. End it, and hand out another one."
    );

    public static readonly Fault VoucherTakesNothing = Fault.Refused(
        "registration.voucher-takes-nothing",
        "What you chose is not cheaper with this voucher. Take it without, and keep the voucher."
    );

    public static Fault LessComesBack(Money back) =>
        Fault.Refused(
            "registration.less-comes-back",
            new Sentence("By now {0} would come back. Look at it again before you decide.", MoneyText.Of(back))
        );

    public static Fault VoucherForFewer(int left) =>
        Fault.Refused(
            "registration.voucher-for-fewer",
            left == 1
                ? new Sentence("This voucher is good for one more ticket. Choose one of its kind.")
                : new Sentence("This voucher is good for {0} more tickets. Choose fewer of its kind.", left)
        );

    public static Fault FixedPrice(string type) =>
        Fault.Refused("registration.fixed-price", new Sentence("The price of {0} is not for you to choose.", type));

    public static Fault NoSuchPrice(string type, string currency) =>
        Fault.Refused(
            "registration.no-such-price",
            new Sentence("Write what you want to pay for {0} as an amount of {1}.", type, currency)
        );

    public static Fault BelowLeast(string type, Money least) =>
        Fault.Refused("registration.below-least", new Sentence("{0} costs {1} at least.", type, MoneyText.Of(least)));

    public static Fault SalePaused(string type) =>
        Fault.Refused("registration.sale-paused", new Sentence("The sale of {0} stands still for now.", type));

    public static Fault SaleNotStarted(string type) =>
        Fault.Refused("registration.sale-not-started", new Sentence("{0} is not on sale yet.", type));

    public static Fault SaleEnded(string type) =>
        Fault.Refused("registration.sale-ended", new Sentence("The sale of {0} has ended.", type));

    public static Fault PerOrder(string type, int least, int most) =>
        Fault.Refused(
            "registration.per-order",
            new Sentence("One order takes {1} to {2} tickets of {0}.", type, least, most)
        );

    public static Fault OthersWait(string type) =>
        Fault.Refused(
            "registration.others-wait",
            new Sentence("{0} is sold out, and others wait for what comes back. You can join the waiting list.", type)
        );

    public static Fault NoWaitingList(string type) =>
        Fault.Refused("registration.no-waiting-list", new Sentence("There is no waiting list for {0}.", type));

    public static Fault NoNeedToWait(string type) =>
        Fault.Refused(
            "registration.no-need-to-wait",
            new Sentence("There are tickets left for {0}: you need not wait.", type)
        );

    public static Fault NoSuchDesk(string code) =>
        Fault.NotFound(
            new Sentence(
                "No desk of yours has the code {0}. Check the digits, or ask the organizer to give you the desk role.",
                code
            )
        );

    /// <summary>Why nobody can get a ticket of this event at all; null when it is open.</summary>
    public static Fault? ClosedFault(this EventCard card, DateTimeOffset now) =>
        card.State switch
        {
            EventState.Draft => NotPublished,
            EventState.Cancelled => EventCancelled,
            _ when card.HasEnded(now) => EventEnded,
            _ => null,
        };
}

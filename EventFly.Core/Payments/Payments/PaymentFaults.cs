using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;

namespace EventFly.Core.Payments.Payments;

internal static class PaymentFaults
{
    public static readonly Fault NotConfigured = Fault.Refused(
        "payments.not-configured",
        "Payments are not set up here yet, so only free tickets can be taken."
    );

    /// <summary>Card payments have a least amount, and what a voucher left is below it.</summary>
    public static Fault TooLittle(Money amount, Money least) =>
        Fault.Refused(
            "payments.too-little",
            new Sentence(
                "{0} are left to pay, and less than {1} cannot be paid here. Take one more ticket, or leave the voucher out.",
                MoneyText.Of(amount),
                MoneyText.Of(least)
            )
        );

    public static readonly Fault IsFinal = Fault.Refused(
        "payments.final",
        "This order is paid already. You need not do anything."
    );

    public static readonly Fault PageOpen = Fault.Refused(
        "payments.page-open",
        "The page on which the buyer could pay by card cannot be closed right now, and money must not come twice. Try again in a moment."
    );

    public static readonly Fault Differs = Fault.Refused(
        "payments.differs",
        "Something else was paid for this order than was asked for. The organizer looks at it: please do not pay again."
    );

    public static readonly Fault NothingLeft = Fault.Refused(
        "payments.nothing-left",
        "All of what was paid went back already, or is on its way."
    );

    public static readonly Fault Away = Fault.Refused(
        "payments.away",
        "The payment page does not answer right now. Nothing was charged and your tickets are still kept: try again in a moment."
    );
}

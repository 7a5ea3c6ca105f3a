using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Payments;

internal static class PaymentFaults
{
    public static readonly Fault NotConfigured = Fault.Refused(
        "payments.not-configured",
        "Payments are not set up here yet, so only free tickets can be taken."
    );

    public static readonly Fault IsFinal = Fault.Refused(
        "payments.final",
        "This order is paid already. You need not do anything."
    );

    public static readonly Fault Away = Fault.Refused(
        "payments.away",
        "The payment page does not answer right now. Nothing was charged and your tickets are still kept: try again in a moment."
    );
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Payments;

internal static class PaymentFaults
{
    public static readonly Fault NotConfigured = Fault.Refused(
        "payments.not-configured",
        "Payments are not set up here yet, so only free tickets can be taken."
    );

    public static readonly Fault IsFinal = Fault.Refused(
        "payments.final",
        "This payment is settled. Money goes back as a refund, not by changing it."
    );
}

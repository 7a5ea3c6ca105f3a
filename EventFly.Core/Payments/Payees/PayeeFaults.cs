using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Payees;

internal static class PayeeFaults
{
    public static readonly Fault Away = Fault.Refused(
        "payments.payee-away",
        "The payment provider does not answer right now. Try again in a moment."
    );

    public static readonly Fault Elsewhere = new(
        "payments.payee-elsewhere",
        FaultKind.Contradiction,
        "Your money is passed on to an account in another country. Stop passing it on first, then begin again."
    );

    public static readonly Fault None = Fault.Refused(
        "payments.no-payee",
        "Your organization has no account at the payment provider that is in use."
    );
}

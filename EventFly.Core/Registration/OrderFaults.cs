using EventFly.Core.Kernel;

namespace EventFly.Core.Registration;

/// <summary>Why an order could not be taken, through nobody's fault.</summary>
public static class OrderFaults
{
    public static readonly Fault Busy = Fault.Refused(
        "registration.busy",
        "More people order right now than can be served. Nothing was ordered: try again in a moment."
    );

    public static readonly Fault NotSaved = Fault.Refused(
        "registration.not-saved",
        "Your order could not be stored, so nothing was ordered. What you typed is still here: try again in a moment."
    );
}

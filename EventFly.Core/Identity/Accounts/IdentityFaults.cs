using EventFly.Core.Kernel;

namespace EventFly.Core.Identity.Accounts;

internal static class IdentityFaults
{
    public static readonly Fault DeadLink = Fault.Refused(
        "identity.dead-link",
        "This link is used, replaced by a newer one, or too old. Ask for a new one."
    );

    public static readonly Fault WrongPair = Fault.Refused(
        "identity.wrong-pair",
        "This e-mail and password do not belong together. Try again, or reset your password."
    );

    public static readonly Fault Unconfirmed = Fault.Refused(
        "identity.unconfirmed",
        "Confirm your e-mail first: open the link in our letter, or ask for a new one."
    );

    public static Fault Locked(TimeSpan left) =>
        Math.Ceiling(left.TotalMinutes) is var minutes and > 1
            ? new(
                "identity.locked",
                FaultKind.TooMany,
                new Sentence("Too many tries. Try again in {0} minutes, or reset your password.", (int)minutes)
            )
            : new(
                "identity.locked",
                FaultKind.TooMany,
                "Too many tries. Try again in one minute, or reset your password."
            );
}

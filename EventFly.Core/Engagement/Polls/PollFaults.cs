using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

public static class PollFaults
{
    public static readonly Fault AlreadyAsked = Fault.Refused(
        "engagement.already-asked",
        "This poll was already asked. Duplicate it to ask something else."
    );

    public static readonly Fault NotOpen = Fault.Refused("engagement.not-open", "This poll has not been opened yet.");

    public static readonly Fault Closed = Fault.Refused(
        "engagement.poll-closed",
        "Voting has just closed, so this vote was not counted."
    );

    public static readonly Fault NoSuchOption = Fault.Refused(
        "engagement.no-such-option",
        "This poll has no such option."
    );

    public static readonly Fault NoDevice = Fault.Refused(
        "engagement.no-device",
        "Allow cookies for this page, then reload it: they keep your one vote yours."
    );

    public static readonly Fault NotSaved = Fault.Refused(
        "engagement.not-saved",
        "Your vote could not be saved, so it does not count yet. Tap again."
    );

    public static readonly Fault Busy = new(
        "engagement.busy",
        FaultKind.TooMany,
        "Too many votes at once. Yours was not counted yet; tap again."
    );
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Likes;

public static class LikeFaults
{
    public static readonly Fault Busy = new(
        "engagement.likes-busy",
        FaultKind.TooMany,
        "So many likes arrive at once that yours did not get through. Tap again in a moment."
    );

    public static readonly Fault NotSaved = Fault.Refused(
        "engagement.like-not-saved",
        "Your like could not be saved. Tap again in a moment."
    );
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

internal static class PostFaults
{
    public static readonly Fault TooLateToRestore = Fault.Refused(
        "engagement.post-gone",
        new Sentence("Deleted posts are kept for {0} days. This one cannot come back.", (int)Post.KeptFor.TotalDays)
    );

    public static readonly Fault AlreadyOut = Fault.Refused(
        "engagement.post-out",
        "This post is out already. Edit it, or delete it."
    );
}

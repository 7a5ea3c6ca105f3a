using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Comments;

internal static class CommentFaults
{
    public static readonly Fault Locked = Fault.Refused(
        "engagement.thread-locked",
        "The team has closed this discussion. You can still read it."
    );

    public static readonly Fault TooMany = new(
        "engagement.too-many-comments",
        FaultKind.TooMany,
        new Sentence("That was {0} comments within a minute. Take a breath, then go on.", Comment.PerMinute)
    );

    public static readonly Fault TooLateToEdit = Fault.Refused(
        "engagement.comment-settled",
        new Sentence(
            "A comment can be changed for {0} minutes. Delete it, or add another one.",
            (int)Comment.EditableFor.TotalMinutes
        )
    );

    public static readonly Fault TooLateToRestore = Fault.Refused(
        "engagement.comment-gone",
        "This comment was deleted a while ago and cannot come back. Write it anew."
    );
}

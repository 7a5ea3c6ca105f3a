using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Feed.Likes;

/// <summary>One reader likes one post or comment. Its key is what makes it count once.</summary>
public sealed class LikeRow
{
    /// <summary>Id of the post or the comment.</summary>
    public Guid Subject { get; init; }

    /// <summary>Id of the account, or of the device of somebody without one.</summary>
    public Guid Reader { get; init; }

    public EventId Event { get; init; }

    /// <summary>The post itself, or the one that the comment stands below.</summary>
    public PostId Post { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>What can be liked or reported: a post, or a comment below it.</summary>
/// <param name="Comment">Null for the post itself.</param>
public readonly record struct FeedSubject(EventId Event, PostId Post, CommentId? Comment = null)
{
    public Guid Id => Comment?.Value ?? Post.Value;
}

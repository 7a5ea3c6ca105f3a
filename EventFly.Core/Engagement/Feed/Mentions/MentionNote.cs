using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Mentions;

/// <summary>Somebody was mentioned: kept for their own page.</summary>
public sealed class MentionNote
{
    /// <summary>Id of the post or the comment that mentions them.</summary>
    public Guid Subject { get; init; }

    public AccountId Account { get; init; }

    public EventId Event { get; init; }

    public PostId Post { get; init; }

    public CommentId? Comment { get; init; }

    public AccountId By { get; init; }

    public DateTimeOffset At { get; init; }
}

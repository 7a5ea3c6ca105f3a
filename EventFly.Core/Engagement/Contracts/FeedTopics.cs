using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

public static class FeedTopics
{
    /// <summary>Something that readers of one event's feed see has changed: a post, its counts, its pin or its lock.</summary>
    public static Topic Feed(EventId id) => new("feed", id.Value);

    /// <summary>The comments below one post have changed.</summary>
    public static Topic Thread(PostId id) => new("feed-thread", id.Value);

    /// <summary>A poll that a post carries has changed: its phase, or its counts, those at most once a second.</summary>
    public static Topic Poll(PollId id) => new("feed-poll", id.Value);

    /// <summary>A quiz that a post carries has been opened or closed. Answers move nothing that its players see.</summary>
    public static Topic Quiz(QuizId id) => new("feed-quiz", id.Value);

    /// <summary>What waits for the team of one event has changed: reports, things taken away, posts to come.</summary>
    public static Topic Team(EventId id) => new("feed-desk", id.Value);
}

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Feed.Contracts;

/// <summary>What readers of a feed see of it: neither waiting, nor hidden, nor deleted.</summary>
public interface IPostsInSight
{
    /// <summary>Whether whoever asks may read this feed; drafts are for those who may post in them.</summary>
    Task<bool> MayRead(EventId feed, CancellationToken cancellation);

    /// <returns>The event whose feed shows this poll; null when no post in sight carries it.</returns>
    Task<EventId?> FeedOf(PollId poll, CancellationToken cancellation);

    /// <returns>The event whose feed shows this quiz; null when no post in sight carries it.</returns>
    Task<EventId?> FeedOf(QuizId quiz, CancellationToken cancellation);

    Task<int> Count(EventId feed, CancellationToken cancellation);
}

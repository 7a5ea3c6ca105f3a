using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Posts;

internal sealed class PostsInSight(IFeedDb db, FeedReading reading) : IPostsInSight
{
    public async Task<bool> MayRead(EventId feed, CancellationToken cancellation) =>
        await reading.Head(feed, cancellation) is not null;

    public Task<EventId?> FeedOf(PollId poll, CancellationToken cancellation) =>
        db.Posts.InSight().Where(p => p.Poll == poll).Select(p => (EventId?)p.Event).FirstOrDefaultAsync(cancellation);

    public Task<EventId?> FeedOf(QuizId quiz, CancellationToken cancellation) =>
        db.Posts.InSight().Where(p => p.Quiz == quiz).Select(p => (EventId?)p.Event).FirstOrDefaultAsync(cancellation);

    public Task<int> Count(EventId feed, CancellationToken cancellation) =>
        db.Posts.NotDeleted().CountAsync(p => p.Event == feed, cancellation);
}

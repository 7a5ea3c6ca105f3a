using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>
/// A poll that a post carries, as its readers see it now. Cheap to ask again on every signal of
/// <see cref="FeedTopics.Poll"/>: it is read once for all of them.
/// </summary>
public sealed record ReadFeedPoll(EventId Event, PollId Poll) : IUseCase<PollView>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(ILiveDb db, IPostsInSight posts, ISharedReads shared)
        : IHandler<ReadFeedPoll, PollView>
    {
        public async Task<Result<PollView>> Handle(ReadFeedPoll request, CancellationToken cancellation)
        {
            if (!await posts.MayRead(request.Event, cancellation))
            {
                return Fault.NotVisible;
            }

            var found = await shared.Get(FeedTopics.Poll(request.Poll), () => Read(request.Poll), cancellation);
            return found.Poll is { } poll && found.Event == request.Event ? poll : Fault.NotVisible;
        }

        private async Task<SharedPoll> Read(PollId poll)
        {
            var feed = await posts.FeedOf(poll, CancellationToken.None);
            var views = feed is null ? [] : await db.InFeed([poll], CancellationToken.None);
            return new SharedPoll(feed, views.GetValueOrDefault(poll)?.AsTheHallSeesIt());
        }
    }

    private sealed record SharedPoll(EventId? Event, PollView? Poll);
}

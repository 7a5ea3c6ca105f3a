using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Closes the discussion below a post: it is read, and takes no new comments.</summary>
public sealed record LockPost(EventId Event, PostId Post) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(FeedModeration moderation) : IHandler<LockPost, Done>
    {
        public Task<Result<Done>> Handle(LockPost request, CancellationToken cancellation) =>
            moderation.Do(
                request.Event,
                request.Post,
                ModerationAct.PostLocked,
                (post, _) => post.Lock(),
                cancellation
            );
    }
}

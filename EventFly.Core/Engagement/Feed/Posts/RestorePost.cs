using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Brings back a post that was deleted.</summary>
public sealed record RestorePost(EventId Event, PostId Post) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(FeedModeration moderation) : IHandler<RestorePost, Done>
    {
        public Task<Result<Done>> Handle(RestorePost request, CancellationToken cancellation) =>
            moderation.Do(
                request.Event,
                request.Post,
                ModerationAct.PostRestored,
                (post, now) => post.Restore(now),
                cancellation
            );
    }
}

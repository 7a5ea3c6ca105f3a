using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Readers see that there is a post, and nothing of it nor of its comments. Reports about it are settled.</summary>
public sealed record HidePost(EventId Event, PostId Post) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(FeedModeration moderation) : IHandler<HidePost, Done>
    {
        public Task<Result<Done>> Handle(HidePost request, CancellationToken cancellation) =>
            moderation.Do(
                request.Event,
                request.Post,
                ModerationAct.PostHidden,
                (post, now) => post.Hide(now),
                cancellation
            );
    }
}

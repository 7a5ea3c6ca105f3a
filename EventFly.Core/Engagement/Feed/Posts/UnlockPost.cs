using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Opens the discussion below a post again.</summary>
public sealed record UnlockPost(EventId Event, PostId Post) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(FeedModeration moderation) : IHandler<UnlockPost, Done>
    {
        public Task<Result<Done>> Handle(UnlockPost request, CancellationToken cancellation) =>
            moderation.Do(
                request.Event,
                request.Post,
                ModerationAct.PostUnlocked,
                (post, _) => post.Unlock(),
                cancellation
            );
    }
}

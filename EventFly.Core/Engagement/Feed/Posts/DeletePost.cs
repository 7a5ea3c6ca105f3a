using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Takes a post away; for 30 days <see cref="RestorePost"/> brings it back.</summary>
public sealed record DeletePost(EventId Event, PostId Post) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(FeedModeration moderation) : IHandler<DeletePost, Done>
    {
        public Task<Result<Done>> Handle(DeletePost request, CancellationToken cancellation) =>
            moderation.Do(
                request.Event,
                request.Post,
                ModerationAct.PostDeleted,
                (post, now) => post.Delete(now),
                cancellation
            );
    }
}

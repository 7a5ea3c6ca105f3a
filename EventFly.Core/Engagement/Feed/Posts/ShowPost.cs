using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Lets readers see a hidden post again.</summary>
public sealed record ShowPost(EventId Event, PostId Post) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(FeedModeration moderation) : IHandler<ShowPost, Done>
    {
        public Task<Result<Done>> Handle(ShowPost request, CancellationToken cancellation) =>
            moderation.Do(request.Event, request.Post, ModerationAct.PostShown, (post, _) => post.Show(), cancellation);
    }
}

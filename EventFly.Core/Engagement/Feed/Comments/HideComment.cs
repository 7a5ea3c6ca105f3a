using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Comments;

/// <summary>Readers see that there is a comment, and nothing of it. Reports about it are settled.</summary>
public sealed record HideComment(EventId Event, CommentId Comment) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(FeedModeration moderation) : IHandler<HideComment, Done>
    {
        public Task<Result<Done>> Handle(HideComment request, CancellationToken cancellation) =>
            moderation.Do(
                request.Event,
                request.Comment,
                ModerationAct.CommentHidden,
                (comment, now) => comment.Hide(now),
                cancellation
            );
    }
}

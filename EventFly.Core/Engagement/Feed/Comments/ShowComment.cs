using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Comments;

/// <summary>Lets readers see a hidden comment again.</summary>
public sealed record ShowComment(EventId Event, CommentId Comment) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(FeedModeration moderation) : IHandler<ShowComment, Done>
    {
        public Task<Result<Done>> Handle(ShowComment request, CancellationToken cancellation) =>
            moderation.Do(
                request.Event,
                request.Comment,
                ModerationAct.CommentShown,
                (comment, _) => comment.Show(),
                cancellation
            );
    }
}

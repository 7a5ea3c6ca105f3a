using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Comments;

/// <summary>Brings one's own comment back that was deleted a moment ago.</summary>
public sealed record RestoreComment(EventId Event, CommentId Comment) : ICommand<Done>
{
    public Access Access => Access.AdmittedAndSignedIn(Event);

    internal sealed class Handler(CommentChanges comments) : IHandler<RestoreComment, Done>
    {
        public Task<Result<Done>> Handle(RestoreComment request, CancellationToken cancellation) =>
            comments.ChangeOwn(request.Event, request.Comment, c => c.Restore(comments.Now), cancellation);
    }
}

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Comments;

/// <summary>Takes one's own comment away; for <see cref="Comment.UndoableFor"/> <see cref="RestoreComment"/> brings it back.</summary>
public sealed record DeleteComment(EventId Event, CommentId Comment) : ICommand<Done>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(CommentChanges comments) : IHandler<DeleteComment, Done>
    {
        public Task<Result<Done>> Handle(DeleteComment request, CancellationToken cancellation) =>
            comments.ChangeOwn(request.Event, request.Comment, c => c.Delete(comments.Now), cancellation);
    }
}

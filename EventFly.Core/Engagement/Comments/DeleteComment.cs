using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Takes one's own comment away; for <see cref="Comment.UndoableFor"/> <see cref="RestoreComment"/> brings it back.</summary>
public sealed record DeleteComment(EventId Event, CommentId Comment) : IUseCase<Done>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IFeedDb db, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<DeleteComment, Done>
    {
        public Task<Result<Done>> Handle(DeleteComment request, CancellationToken cancellation) =>
            db.ChangeOwn(
                request.Event,
                request.Comment,
                actor,
                comment => Task.FromResult(comment.Delete(time.GetUtcNow())),
                after,
                cancellation
            );
    }
}

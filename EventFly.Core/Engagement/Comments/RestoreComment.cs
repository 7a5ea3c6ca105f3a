using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Brings one's own comment back that was deleted a moment ago.</summary>
public sealed record RestoreComment(EventId Event, CommentId Comment) : IUseCase<Done>
{
    public Access Access => Access.AdmittedAndSignedIn(Event);

    internal sealed class Handler(IFeedDb db, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<RestoreComment, Done>
    {
        public Task<Result<Done>> Handle(RestoreComment request, CancellationToken cancellation) =>
            db.ChangeOwn(
                request.Event,
                request.Comment,
                actor,
                comment => Task.FromResult(comment.Restore(time.GetUtcNow())),
                after,
                cancellation
            );
    }
}

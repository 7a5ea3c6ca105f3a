using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Changes one's own comment, within <see cref="Comment.EditableFor"/>; readers see that it was edited.</summary>
public sealed record EditComment(EventId Event, CommentId Comment, string Body) : IUseCase<Done>
{
    public Access Access => Access.AdmittedAndSignedIn(Event);

    internal sealed class Handler(IFeedDb db, FeedReading reading, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<EditComment, Done>
    {
        public Task<Result<Done>> Handle(EditComment request, CancellationToken cancellation) =>
            db.ChangeOwn(
                request.Event,
                request.Comment,
                actor,
                async comment =>
                    comment.Edit(
                        await reading.Encode(
                            request.Body,
                            request.Event,
                            comment.Post,
                            [.. Mentions.In(comment.Body)],
                            cancellation
                        ),
                        time.GetUtcNow()
                    ),
                after,
                cancellation
            );
    }
}

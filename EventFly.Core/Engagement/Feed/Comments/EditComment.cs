using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Mentions;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Comments;

/// <summary>Changes one's own comment, within <see cref="Comment.EditableFor"/>; readers see that it was edited.</summary>
public sealed record EditComment(EventId Event, CommentId Comment, [property: ManyLines] string Body) : ICommand<Done>
{
    public Access Access => Access.AdmittedAndSignedIn(Event);

    internal sealed class Handler(CommentChanges comments, FeedReading reading) : IHandler<EditComment, Done>
    {
        public Task<Result<Done>> Handle(EditComment request, CancellationToken cancellation) =>
            comments.ChangeOwn(
                request.Event,
                request.Comment,
                async comment =>
                    comment.Edit(
                        await reading.Encode(
                            request.Body,
                            request.Event,
                            comment.Post,
                            [.. MentionTokens.In(comment.Body)],
                            cancellation
                        ),
                        comments.Now
                    ),
                cancellation
            );
    }
}

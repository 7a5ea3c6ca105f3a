using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Comments;

/// <summary>Says something below a post. For signed-in people; at most <see cref="Comments.Comment.PerMinute"/> a minute.</summary>
/// <param name="Comment">Chosen by who asks, so that asking twice comments once.</param>
/// <param name="Body">Markdown, 1 to <see cref="Comments.Comment.BodyLength"/> characters.</param>
/// <param name="Meant">Of several people with one name, these are meant.</param>
public sealed record AddComment(
    EventId Event,
    PostId Post,
    CommentId Comment,
    [property: ManyLines] string Body,
    IReadOnlyCollection<AccountId>? Meant = null
) : ICommand<Done>
{
    public Access Access => Access.AdmittedAndSignedIn(Event);

    internal sealed class Handler(IFeedDb db, FeedReading reading, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<AddComment, Done>
    {
        public async Task<Result<Done>> Handle(AddComment request, CancellationToken cancellation)
        {
            if (actor.Account is not { } author)
            {
                return Fault.SignInRequired;
            }

            var post = await db
                .Posts.AsNoTracking()
                .InSight()
                .FirstOrDefaultAsync(p => p.Id == request.Post && p.Event == request.Event, cancellation);
            if (post is null || await reading.Head(request.Event, cancellation) is null)
            {
                return Fault.NotVisible;
            }

            if (await db.Comments.AnyAsync(c => c.Id == request.Comment && c.Author == author, cancellation))
            {
                return Result.Done;
            }

            var now = time.GetUtcNow();
            var minute = Comments.Comment.MinuteOf(now);
            var last = await db
                .Comments.Where(c => c.Author == author && c.Minute == minute)
                .MaxAsync(c => (int?)c.Turn, cancellation);
            var written = Comments.Comment.Write(
                request.Comment,
                post,
                author,
                await reading.Encode(request.Body, request.Event, request.Post, request.Meant, cancellation),
                (last ?? 0) + 1,
                now
            );
            if (written.Fault is { } fault)
            {
                return fault;
            }

            db.Comments.Add(written.Value);
            after.Signal(FeedTopics.Thread(request.Post));
            after.Signal(FeedTopics.Feed(request.Event));
            return Result.Done;
        }
    }
}

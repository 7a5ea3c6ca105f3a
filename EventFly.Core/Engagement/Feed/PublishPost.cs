using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>Posts in the feed of an event.</summary>
/// <param name="Event">Whose feed.</param>
/// <param name="Post">Chosen by who asks, so that asking twice posts once.</param>
/// <param name="Body">Markdown, 1 to <see cref="Engagement.Post.BodyLength"/> characters.</param>
public sealed record PublishPost(EventId Event, PostId Post, string Body) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(IFeedDb db, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<PublishPost, Done>
    {
        public async Task<Result<Done>> Handle(PublishPost request, CancellationToken cancellation)
        {
            if (actor.Account is not { } author)
            {
                return Fault.SignInRequired;
            }

            if (await db.Posts.AnyAsync(p => p.Id == request.Post && p.Event == request.Event, cancellation))
            {
                return Result.Done;
            }

            var published = Engagement.Post.Publish(
                request.Post,
                request.Event,
                author,
                request.Body,
                time.GetUtcNow()
            );
            if (published.Fault is { } fault)
            {
                return fault;
            }

            db.Posts.Add(published.Value);
            await db.SaveChangesAsync(cancellation);
            after.Signal(FeedTopics.Feed(request.Event));
            return Result.Done;
        }
    }
}

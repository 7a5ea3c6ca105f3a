using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Posts in the feed of an event, at once or later.</summary>
/// <param name="Event">Whose feed.</param>
/// <param name="Post">Chosen by who asks, so that asking twice posts once.</param>
/// <param name="Body">Markdown, 1 to <see cref="Posts.Post.BodyLength"/> characters.</param>
/// <param name="Due">When it goes out by itself, within a year; null for at once.</param>
/// <param name="Picture">Shown below the words.</param>
/// <param name="Poll">
/// A poll that was never asked, for readers to answer in their own time once the post is out; for those who may host. The
/// words may then be missing.
/// </param>
/// <param name="Quiz">A quiz that was never played, in place of a poll; the same goes for it.</param>
public sealed record PublishPost(
    EventId Event,
    PostId Post,
    [property: ManyLines] string Body,
    DateTimeOffset? Due = null,
    PictureChoice? Picture = null,
    PollId? Poll = null,
    QuizId? Quiz = null
) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(
        IFeedDb db,
        FeedReading reading,
        ICarriedQuestions carried,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<PublishPost, Done>
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

            var now = time.GetUtcNow();
            var body = await reading.Encode(request.Body, request.Event, null, null, cancellation);
            var made = request.Due is { } due
                ? Posts.Post.Schedule(request.Post, request.Event, author, body, due, now, request.Poll, request.Quiz)
                : Posts.Post.Publish(request.Post, request.Event, author, body, now, request.Poll, request.Quiz);
            var picture = await db.Picture(request.Event, request.Picture, cancellation);
            var given = await carried.Give(
                new CarryingPost(request.Event, request.Poll, request.Quiz, null),
                cancellation
            );
            if ((made.Fault ?? picture.Fault ?? given) is { } fault)
            {
                return fault;
            }

            made.Value.Illustrate(picture.Value);
            db.Posts.Add(made.Value);
            if (made.Value.PublishedAt is not null)
            {
                await carried.Open([made.Value.Carrying], cancellation);
            }

            after.Signal(request.Due is null ? FeedTopics.Feed(request.Event) : FeedTopics.Team(request.Event));
            return Result.Done;
        }
    }
}

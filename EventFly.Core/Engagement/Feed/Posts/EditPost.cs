using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Changes what a post says; readers see that it was edited.</summary>
/// <param name="Due">Another moment for a post that waits; null leaves it.</param>
/// <param name="Picture">The picture from now on; null for none.</param>
public sealed record EditPost(
    EventId Event,
    PostId Post,
    [property: ManyLines] string Body,
    DateTimeOffset? Due = null,
    PictureChoice? Picture = null
) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(IFeedDb db, FeedReading reading, PostChanges posts) : IHandler<EditPost, Done>
    {
        public async Task<Result<Done>> Handle(EditPost request, CancellationToken cancellation)
        {
            var body = await reading.Encode(request.Body, request.Event, null, null, cancellation);
            var picture = await db.Picture(request.Event, request.Picture, cancellation);
            return picture.Fault is { } fault
                ? fault
                : await posts.Change(request.Event, request.Post, Edit, cancellation);

            Result<Done> Edit(Post post)
            {
                var edited = post.Edit(body, posts.Now);
                post.Illustrate(picture.Value);
                return edited.IsDone && request.Due is { } due && due != post.DueAt
                    ? post.Reschedule(due, posts.Now)
                    : edited;
            }
        }
    }
}

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>A scheduled post goes out at once.</summary>
public sealed record SendPostNow(EventId Event, PostId Post) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(PostChanges posts, ICarriedQuestions carried) : IHandler<SendPostNow, Done>
    {
        public Task<Result<Done>> Handle(SendPostNow request, CancellationToken cancellation) =>
            posts.Change(
                request.Event,
                request.Post,
                async post =>
                {
                    post.GoOut(posts.Now);
                    await carried.Open([post.Carrying], cancellation);
                    return Result.Done;
                },
                cancellation
            );
    }
}

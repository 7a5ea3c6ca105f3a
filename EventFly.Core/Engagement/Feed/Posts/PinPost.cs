using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Keeps a post above the newer ones.</summary>
public sealed record PinPost(EventId Event, PostId Post) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(PostChanges posts) : IHandler<PinPost, Done>
    {
        public Task<Result<Done>> Handle(PinPost request, CancellationToken cancellation) =>
            posts.Change(request.Event, request.Post, post => post.Pin(), cancellation);
    }
}

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Lets a pinned post go back to its place in time.</summary>
public sealed record UnpinPost(EventId Event, PostId Post) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(PostChanges posts) : IHandler<UnpinPost, Done>
    {
        public Task<Result<Done>> Handle(UnpinPost request, CancellationToken cancellation) =>
            posts.Change(request.Event, request.Post, post => post.Unpin(), cancellation);
    }
}

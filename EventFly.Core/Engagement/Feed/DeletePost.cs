using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Takes a post away; <see cref="RestorePost"/> brings it back.</summary>
public sealed record DeletePost(EventId Event, PostId Post) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(TimeProvider time, IFeedDb db, IAfterCommit after) : IHandler<DeletePost, Done>
    {
        public Task<Result<Done>> Handle(DeletePost request, CancellationToken cancellation) =>
            db.Change(request.Event, request.Post, post => post.Delete(time.GetUtcNow()), after, cancellation);
    }
}

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Brings back a post that was taken away.</summary>
public sealed record RestorePost(EventId Event, PostId Post) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(IFeedDb db, IAfterCommit after) : IHandler<RestorePost, Done>
    {
        public Task<Result<Done>> Handle(RestorePost request, CancellationToken cancellation) =>
            db.Change(request.Event, request.Post, post => post.Restore(), after, cancellation);
    }
}

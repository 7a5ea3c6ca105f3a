using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Changes what a post says; readers see that it was edited.</summary>
public sealed record EditPost(EventId Event, PostId Post, string Body) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(TimeProvider time, IFeedDb db, IAfterCommit after) : IHandler<EditPost, Done>
    {
        public Task<Result<Done>> Handle(EditPost request, CancellationToken cancellation) =>
            db.Change(
                request.Event,
                request.Post,
                post => post.Edit(request.Body, time.GetUtcNow()),
                after,
                cancellation
            );
    }
}

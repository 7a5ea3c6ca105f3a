using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>A scheduled post goes out at once.</summary>
public sealed record SendPostNow(EventId Event, PostId Post) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(TimeProvider time, IFeedDb db, PostCargo cargo, IAfterCommit after)
        : IHandler<SendPostNow, Done>
    {
        public Task<Result<Done>> Handle(SendPostNow request, CancellationToken cancellation) =>
            db.Change(
                request.Event,
                request.Post,
                async post =>
                {
                    var now = time.GetUtcNow();
                    post.GoOut(now);
                    await cargo.Open([post], now, cancellation);
                    return Result.Done;
                },
                after,
                cancellation
            );
    }
}

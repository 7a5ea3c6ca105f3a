using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Whether the asking person was shown the door of this hall, now and from now on.</summary>
/// <param name="Changed">Called on some thread; must return at once.</param>
public sealed record WatchExclusion(EventId Event, Action<Exclusion?> Changed) : IUseCase<IExclusionWatch>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IExclusions exclusions, Actor actor) : IHandler<WatchExclusion, IExclusionWatch>
    {
        public async Task<Result<IExclusionWatch>> Handle(WatchExclusion request, CancellationToken cancellation) =>
            Result.Of(await exclusions.Watch(request.Event, actor, request.Changed, cancellation));
    }
}

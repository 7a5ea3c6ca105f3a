using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Whether the asking person was shown the door of this hall, for a page that is drawn before it watches.</summary>
public sealed record FindExclusion(EventId Event) : IUseCase<Exclusion?>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IExclusions exclusions, Actor actor) : IHandler<FindExclusion, Exclusion?>
    {
        public async Task<Result<Exclusion?>> Handle(FindExclusion request, CancellationToken cancellation) =>
            await exclusions.Of(request.Event, actor, cancellation);
    }
}

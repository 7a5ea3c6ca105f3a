using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>The event behind a code that somebody typed or scanned.</summary>
public sealed record FindHall(string Code) : IUseCase<EventCard>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(HallEntry entry) : IHandler<FindHall, EventCard>
    {
        public Task<Result<EventCard>> Handle(FindHall request, CancellationToken cancellation) =>
            entry.Find(request.Code, cancellation);
    }
}

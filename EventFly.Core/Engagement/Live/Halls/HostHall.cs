using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>Takes the seat of the host, who sees counts and ranks before the hall does.</summary>
/// <param name="Changed">Called on some thread with every later view; must return at once.</param>
public sealed record HostHall(EventId Event, Action<HallView> Changed) : IUseCase<IHallSeat>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IHalls halls) : IHandler<HostHall, IHallSeat>
    {
        public async Task<Result<IHallSeat>> Handle(HostHall request, CancellationToken cancellation) =>
            Result.Of(await halls.Enter(request.Event, Seat.Host, participant: null, request.Changed, cancellation));
    }
}

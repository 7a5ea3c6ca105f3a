using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>Takes a seat for the big screen, or for programs that show what it shows.</summary>
/// <param name="Changed">Called on some thread with every later view; must return at once.</param>
public sealed record WatchHall(EventId Event, Action<HallView> Changed) : IUseCase<IHallSeat>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IHalls halls) : IHandler<WatchHall, IHallSeat>
    {
        public async Task<Result<IHallSeat>> Handle(WatchHall request, CancellationToken cancellation) =>
            Result.Of(await halls.Enter(request.Event, Seat.Stage, participant: null, request.Changed, cancellation));
    }
}

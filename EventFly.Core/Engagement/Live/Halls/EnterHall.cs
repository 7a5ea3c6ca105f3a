using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>Takes a seat with a phone. The device counts as present until the seat is disposed.</summary>
/// <param name="Changed">Called on some thread with every later view; must return at once.</param>
public sealed record EnterHall(EventId Event, Action<HallView> Changed) : IUseCase<IHallSeat>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(IHalls halls, Actor actor) : IHandler<EnterHall, IHallSeat>
    {
        public async Task<Result<IHallSeat>> Handle(EnterHall request, CancellationToken cancellation) =>
            Result.Of(await halls.Enter(request.Event, Seat.Phone, actor.Participant, request.Changed, cancellation));
    }
}

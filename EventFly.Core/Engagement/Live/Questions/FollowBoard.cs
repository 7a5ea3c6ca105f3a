using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Follows the questions on a phone.</summary>
/// <param name="Changed">Called on some thread with every later view; must return at once.</param>
public sealed record FollowBoard(EventId Event, Action<BoardView> Changed) : IUseCase<IBoardSeat>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(IBoards boards) : IHandler<FollowBoard, IBoardSeat>
    {
        public async Task<Result<IBoardSeat>> Handle(FollowBoard request, CancellationToken cancellation) =>
            Result.Of(await boards.Enter(request.Event, Seat.Phone, request.Changed, cancellation));
    }
}

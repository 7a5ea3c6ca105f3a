using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Follows the questions on the big screen.</summary>
/// <param name="Changed">Called on some thread with every later view; must return at once.</param>
public sealed record WatchBoard(EventId Event, Action<BoardView> Changed) : IUseCase<IBoardSeat>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IBoards boards) : IHandler<WatchBoard, IBoardSeat>
    {
        public async Task<Result<IBoardSeat>> Handle(WatchBoard request, CancellationToken cancellation) =>
            Result.Of(await boards.Enter(request.Event, Seat.Stage, request.Changed, cancellation));
    }
}

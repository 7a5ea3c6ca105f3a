using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Tells the host when the questions change; what they are is read by <see cref="ListAudienceQuestions"/>.</summary>
/// <param name="Changed">Called on some thread with every later view; must return at once.</param>
public sealed record HostBoard(EventId Event, Action<BoardView> Changed) : IUseCase<IBoardSeat>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IBoards boards) : IHandler<HostBoard, IBoardSeat>
    {
        public async Task<Result<IBoardSeat>> Handle(HostBoard request, CancellationToken cancellation) =>
            Result.Of(await boards.Enter(request.Event, Seat.Host, request.Changed, cancellation));
    }
}

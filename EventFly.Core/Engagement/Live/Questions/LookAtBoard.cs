using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>The questions as the hall sees them now, for a page that is drawn before it follows them.</summary>
public sealed record LookAtBoard(EventId Event) : IUseCase<BoardView>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IBoards boards) : IHandler<LookAtBoard, BoardView>
    {
        public async Task<Result<BoardView>> Handle(LookAtBoard request, CancellationToken cancellation) =>
            await boards.Look(request.Event, cancellation);
    }
}

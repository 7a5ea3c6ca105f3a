using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>The questions of a hall as anyone in it sees them, for programs.</summary>
public sealed record GetBoard(string Code) : IUseCase<BoardView>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IBoards boards, HallEntry entry) : IHandler<GetBoard, BoardView>
    {
        public async Task<Result<BoardView>> Handle(GetBoard request, CancellationToken cancellation)
        {
            var found = await entry.Enter(request.Code, cancellation);
            return found.Fault is { } fault ? fault : await boards.Look(found.Value.Id, cancellation);
        }
    }
}

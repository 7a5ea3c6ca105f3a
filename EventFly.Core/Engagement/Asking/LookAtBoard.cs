using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>The questions of a hall as anyone in it sees them, for programs.</summary>
public sealed record LookAtBoard(string Code) : IUseCase<BoardView>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IBoards boards, IHandler<FindHall, Events.Contracts.EventCard> find)
        : IHandler<LookAtBoard, BoardView>
    {
        public async Task<Result<BoardView>> Handle(LookAtBoard request, CancellationToken cancellation)
        {
            var found = await find.Handle(new FindHall(request.Code), cancellation);
            return found.Fault is { } fault ? fault : await boards.Look(found.Value.Id, cancellation);
        }
    }
}

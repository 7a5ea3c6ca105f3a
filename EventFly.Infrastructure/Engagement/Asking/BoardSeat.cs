using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;

namespace EventFly.Infrastructure.Engagement.Asking;

internal sealed class BoardSeat(Board board, Seat kind, Action<BoardView> changed) : IBoardSeat
{
    public Seat Kind => kind;

    public BoardView View => board.View;

    public bool IsWaiting(AudienceQuestionId question) => board.IsWaiting(question);

    public void Changed(BoardView view) => changed(view);

    public void Dispose() => board.Leave(this);
}

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Engagement.Live.Questions;

internal sealed class BoardSeat(Board board, Seat kind, Action<BoardView> changed) : IBoardSeat, ISeated<BoardView>
{
    public Seat Kind => kind;

    public BoardView View => board.View;

    public bool IsWaiting(AudienceQuestionId question) => board.IsWaiting(question);

    public void Changed(BoardView view) => changed(view);

    public void Dispose() => board.Leave(this);
}

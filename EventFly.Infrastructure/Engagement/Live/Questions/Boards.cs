using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Live.Questions;

/// <summary>The question boards of this process; each is read again whenever the database's side of it is signalled.</summary>
internal sealed partial class Boards : IBoards, IDisposable
{
    private static readonly TimeSpan ReadPace = TimeSpan.FromMilliseconds(100);

    private readonly LiveCopies<Board> _rooms;
    private readonly BoardLoader _loader;
    private readonly ISignals _signals;
    private readonly TimeProvider _time;
    private readonly ILogger<Boards> _logger;

    public Boards(BoardLoader loader, ISignals signals, TimeProvider time, ILogger<Boards> logger)
    {
        (_loader, _signals, _time, _logger) = (loader, signals, time, logger);
        _rooms = new LiveCopies<Board>(Open, time);
    }

    /// <summary>Boards in memory.</summary>
    public int Count => _rooms.Count;

    public Task<IBoardSeat> Enter(
        EventId @event,
        Seat seat,
        Action<BoardView> changed,
        CancellationToken cancellation
    ) => _rooms.Enter(@event, board => board.Enter(seat, changed), cancellation);

    public async Task<BoardView> Look(EventId @event, CancellationToken cancellation) =>
        (await Get(@event, cancellation)).View;

    public async Task<QuestionList> ListFor(EventId @event, CancellationToken cancellation) =>
        (await Get(@event, cancellation)).List;

    /// <summary>The board of an event, loaded when it must be.</summary>
    public Task<Board> Get(EventId id, CancellationToken cancellation) => _rooms.Get(id, cancellation);

    public void Dispose() => _rooms.Dispose();

    private async Task<Board> Open(EventId id)
    {
        var board = new Board(id, _time, ScreenBroke);
        var rereading = new RefreshLoop(() => _loader.Read(board), e => ReadFailed(id.Value, e), _time);
        // A hundred questions a second are ten reads.
        var pace = new Pace(ReadPace, _time, rereading.Ask);
        // Listen first, then read: a change in between is heard and read again.
        board.Listening = [_signals.Listen(AskingTopics.Board(id), pace.Ask), pace, rereading];
        await rereading.Read();
        return board;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A screen could not be told of the questions")]
    private partial void ScreenBroke(Exception e);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The questions of event {Event} could not be read; trying again"
    )]
    private partial void ReadFailed(Guid @event, Exception e);
}

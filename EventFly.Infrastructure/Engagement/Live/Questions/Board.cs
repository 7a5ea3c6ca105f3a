using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Engagement.Live.Questions;

/// <summary>
/// One event's questions in memory. Screens get ready-made views, built at most as often as they are looked at: the big
/// screen and the desk at most every 100 ms, phones at most every 500 ms.
/// </summary>
internal sealed class Board : ILiveCopy
{
    private static readonly TimeSpan ScreenPace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PhonePace = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly Seats<BoardView> _seats;
    private readonly Dictionary<AudienceQuestionId, (int Votes, long At)> _counted = [];
    private readonly Pace _screens;
    private readonly Pace _phones;
    private BoardState _state = BoardState.Closed;
    private BoardView? _view;
    private QuestionList? _desk;
    private long _version;
    private long _counts;

    /// <param name="id">Whose board.</param>
    /// <param name="time">The clock that paces it.</param>
    /// <param name="broke">Told when a screen threw; the others are not affected.</param>
    public Board(EventId id, TimeProvider time, Action<Exception> broke)
    {
        Event = id;
        _seats = new Seats<BoardView>(broke);
        _screens = new Pace(ScreenPace, time, () => _seats.TellScreens(_ => View));
        _phones = new Pace(PhonePace, time, () => _seats.Tell(Seat.Phone, _ => View));
    }

    public EventId Event { get; }

    public bool IsEmpty => _seats.IsEmpty;

    /// <summary>Stops listening to the database's signals when it leaves memory.</summary>
    public IReadOnlyList<IDisposable> Listening { get; set; } = [];

    public BoardView View
    {
        get
        {
            lock (_gate)
            {
                return _view ??= _state.ViewFor(Event, _version);
            }
        }
    }

    public QuestionList List
    {
        get
        {
            lock (_gate)
            {
                return _desk ??= _state.DeskFor(Event, _version);
            }
        }
    }

    public IBoardSeat Enter(Seat kind, Action<BoardView> changed)
    {
        var seat = new BoardSeat(this, kind, CallerCulture.Of(changed));
        _seats.Add(seat);
        return seat;
    }

    public void Leave(BoardSeat seat) => _seats.Remove(seat);

    public bool IsWaiting(AudienceQuestionId question)
    {
        lock (_gate)
        {
            return _state.IsWaiting(question);
        }
    }

    /// <summary>Where the counts stand before a read begins: what is counted meanwhile is newer than what it reads.</summary>
    public long Mark()
    {
        lock (_gate)
        {
            return _counts;
        }
    }

    /// <summary>Takes over what the database says.</summary>
    /// <param name="state">As it was read.</param>
    /// <param name="mark">From <see cref="Mark"/>, before the read.</param>
    public void Load(BoardState state, long mark)
    {
        lock (_gate)
        {
            foreach (var (question, counted) in _counted.ToList())
            {
                if (counted.At > mark)
                {
                    state = state.WithVotes(question, counted.Votes);
                }
                else
                {
                    _counted.Remove(question);
                }
            }

            Become(state);
        }

        Move();
    }

    /// <summary>New votes are on disk.</summary>
    public void Counted(IReadOnlyDictionary<AudienceQuestionId, int> votes)
    {
        if (votes.Count == 0)
        {
            return;
        }

        lock (_gate)
        {
            _counts++;
            var state = _state;
            foreach (var (question, count) in votes)
            {
                _counted[question] = (count, _counts);
                state = state.WithVotes(question, count);
            }

            Become(state);
        }

        Move();
    }

    public void Dispose()
    {
        foreach (var ear in Listening)
        {
            ear.Dispose();
        }

        _screens.Dispose();
        _phones.Dispose();
    }

    private void Become(BoardState state)
    {
        _state = state;
        _version++;
        (_view, _desk) = (null, null);
    }

    private void Move()
    {
        _screens.Ask();
        _phones.Ask();
    }
}

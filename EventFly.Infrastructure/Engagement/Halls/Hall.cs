using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>
/// One event's hall in memory: what is on stage, its counts, who voted, who is here. Screens get ready-made views: those
/// that follow closely at most every 100 ms, phones at most every 500 ms while counts move that they show, and all at once
/// when the question or its phase changes.
/// </summary>
internal sealed class Hall : IRoom
{
    private static readonly TimeSpan ScreenPace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PhonePace = TimeSpan.FromMilliseconds(500);

    // How many are here is nice to know on a phone; telling everyone of everyone would grow with the square of the hall.
    private static readonly TimeSpan PresencePace = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ReportPace = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Seats<HallView> _seats;
    private readonly HallPeople _people = new();
    private readonly long[] _reactions = new long[HallReactions.All.Count];
    private readonly Pace _screens;
    private readonly Pace _phones;
    private readonly Pace _presence;
    private readonly Pace _reports;
    private readonly Action _fellBehind;
    private readonly Action<CloseQuestion> _isOver;
    private readonly QuestionClock _clock;
    private HallCount? _count;
    private HallQuiz? _quiz;
    private long _version;
    private volatile HallView? _view;

    /// <param name="id">Whose hall.</param>
    /// <param name="time">The clock that paces it.</param>
    /// <param name="broke">Told when a screen threw; the others are not affected.</param>
    /// <param name="voted">Told, at most once a second, that more votes are counted.</param>
    /// <param name="fellBehind">Told that another process has counted what is not known here: the hall must be read anew.</param>
    /// <param name="isOver">Told that the question of a quiz has run out of time, or of people who have not answered.</param>
    public Hall(
        EventId id,
        TimeProvider time,
        Action<Exception> broke,
        Action voted,
        Action fellBehind,
        Action<CloseQuestion> isOver
    )
    {
        Event = id;
        _isOver = isOver;
        _clock = new QuestionClock(time, Tick, isOver);
        _seats = new Seats<HallView>(broke);
        _fellBehind = fellBehind;
        _screens = new Pace(ScreenPace, time, () => Publish(Seat.Screen));
        _phones = new Pace(PhonePace, time, () => Publish(Seat.Phone));
        _presence = new Pace(PresencePace, time, () => Publish(Seat.Phone));
        _reports = new Pace(ReportPace, time, voted);
    }

    public EventId Event { get; }

    /// <summary>Made when somebody looks, once for each change, however many look.</summary>
    public HallView View
    {
        get
        {
            if (_view is { } fresh)
            {
                return fresh;
            }

            lock (_gate)
            {
                return _view ??= new HallView(
                    Event,
                    ++_version,
                    _people.Present.Count,
                    _count?.View,
                    _quiz?.View,
                    [.. _reactions]
                );
            }
        }
    }

    /// <summary>Who is here, and what is special about some of them.</summary>
    public HallPeople People => _people;

    public bool IsEmpty => _seats.IsEmpty;

    /// <summary>Reads it from the database; set before anyone is let in.</summary>
    public Rereading Reading { get; set; } = null!;

    /// <summary>Stops listening to the database's signals when it leaves memory.</summary>
    public IReadOnlyList<IDisposable> Listening { get; set; } = [];

    public IHallSeat Enter(Seat seat, ParticipantId? participant, Action<HallView> changed)
    {
        var taken = new HallSeat(this, seat, participant, OwnContext.Of(changed));
        lock (_gate)
        {
            _seats.Add(taken);
            if (participant is { } id)
            {
                _people.Enter(id);
            }

            _view = null;
        }

        Greet();
        return taken;
    }

    public void Leave(HallSeat seat)
    {
        lock (_gate)
        {
            if (!_seats.Remove(seat))
            {
                return;
            }

            if (seat.Participant is { } id)
            {
                _people.Leave(id);
            }

            _view = null;
        }

        Greet();
    }

    public OwnAnswer? AnswerOf(ParticipantId participant)
    {
        lock (_gate)
        {
            return _count?.AnswerOf(participant);
        }
    }

    /// <summary>The revision that is known of a round; null when another one is on stage.</summary>
    public long? RevisionOf(PollId poll, int round)
    {
        lock (_gate)
        {
            return _count?.IsOf(poll, round) is true ? _count.Revision : null;
        }
    }

    public Standing? StandingOf(ParticipantId participant)
    {
        lock (_gate)
        {
            return _quiz?.Board.Of(participant);
        }
    }

    /// <summary>What is known of the quiz already, so that only what is new need be read.</summary>
    public HallQuiz? Quiz
    {
        get
        {
            lock (_gate)
            {
                return _quiz;
            }
        }
    }

    public void React(int reaction)
    {
        lock (_gate)
        {
            _reactions[reaction]++;
            _view = null;
        }

        _screens.Ask();
    }

    /// <summary>Takes over what the database says, and shows it everywhere at once.</summary>
    /// <param name="count">What is on stage, as read; null in the lobby.</param>
    /// <param name="quiz">The quiz on stage; null when there is none.</param>
    public void Load(HallCount? count, HallQuiz? quiz)
    {
        lock (_gate)
        {
            // A commit may have landed between the read and now.
            _count = count is not null && _count?.IsRoundOf(count) is true ? _count.Or(count) : count;
            _quiz = quiz;
            _view = null;
        }

        _screens.Now();
        _phones.Now();
        Tick();
    }

    /// <summary>New or changed ballots are on disk.</summary>
    /// <returns>False when they are not of what is on stage.</returns>
    public bool Counted(PollId poll, int round, Counted counted)
    {
        bool isUpToDate,
            showsCounts;
        lock (_gate)
        {
            if (_count?.IsOf(poll, round) is not true)
            {
                return false;
            }

            isUpToDate = _count.Add(counted);
            showsCounts = _count.ShowsCounts;
            _view = null;
        }

        if (!isUpToDate)
        {
            _fellBehind();
        }

        Move(showsCounts);
        CloseWhenAllHaveAnswered();
        return true;
    }

    public void Dispose()
    {
        foreach (var ear in Listening)
        {
            ear.Dispose();
        }

        _clock.Dispose();
        _screens.Dispose();
        _phones.Dispose();
        _presence.Dispose();
        _reports.Dispose();
    }

    private void Tick()
    {
        HallQuiz? quiz;
        double timeFactor;
        lock (_gate)
        {
            quiz = _quiz;
            timeFactor = _people.LongestTimeFactor();
        }

        _clock.Look(quiz, timeFactor);
    }

    private void CloseWhenAllHaveAnswered()
    {
        CloseQuestion over;
        lock (_gate)
        {
            if (
                _quiz?.Question is null
                || _people.Present.Count == 0
                || _count?.HasAnswersOf(_people.Present) is not true
            )
            {
                return;
            }

            over = _quiz.Close;
        }

        _isOver(over);
    }

    private void Greet()
    {
        _screens.Ask();
        _presence.Ask();
    }

    private void Move(bool showsCounts)
    {
        _screens.Ask();
        _reports.Ask();

        // Where counts are hidden, a phone has only to learn what its owner answered on another screen.
        (showsCounts ? _phones : _presence).Ask();
    }

    private void Publish(Seat kind) => _seats.Tell(kind, () => View);
}

using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>
/// One event's hall in memory: what is on stage, its counts, who voted, who is here. Screens get ready-made views: those
/// that follow closely at most every 100 ms, phones at most every 500 ms while counts move that they show, and all at once
/// when the question or its phase changes.
/// </summary>
internal sealed partial class Hall : ILiveCopy
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
    private readonly ITimer _leaving;
    private readonly Action _fellBehind;
    private readonly Action<CloseQuestion> _isOver;
    private readonly QuestionClock _clock;
    private readonly Dictionary<(PollId Poll, int Round), long> _countedElsewhere = [];
    private HallCount? _count;
    private HallQuiz? _quiz;
    private long _version;
    private volatile HallViews? _views;

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
        _screens = new Pace(ScreenPace, time, () => _seats.TellScreens(ViewFor));
        _phones = new Pace(PhonePace, time, () => _seats.Tell(Seat.Phone, ViewFor));
        _presence = new Pace(PresencePace, time, () => _seats.Tell(Seat.Phone, ViewFor));
        _reports = new Pace(ReportPace, time, voted);
        _leaving = time.CreateTimer(
            _ => CloseWhenAllHaveAnswered(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    public EventId Event { get; }

    /// <summary>What a screen of this kind may see now.</summary>
    public HallView ViewFor(Seat kind) => Views.For(kind);

    /// <summary>Made when somebody looks, once for each change, however many look.</summary>
    private HallViews Views
    {
        get
        {
            if (_views is { } fresh)
            {
                return fresh;
            }

            lock (_gate)
            {
                if (_views is null)
                {
                    var all = new HallView(
                        Event,
                        ++_version,
                        _people.Present.Count,
                        _count?.View,
                        _quiz?.View,
                        [.. _reactions]
                    )
                    {
                        IsRehearsal = _people.HasRehearsal,
                    };
                    _views = new HallViews(all, all with { Poll = _count?.Shown, Quiz = _quiz?.Shown });
                }

                return _views;
            }
        }
    }

    /// <summary>Who is here, and what is special about some of them.</summary>
    public HallPeople People => _people;

    public bool IsEmpty => _seats.IsEmpty;

    /// <summary>Reads it from the database; set before anyone is let in.</summary>
    public RefreshLoop Reading { get; set; } = null!;

    /// <summary>Stops listening to the database's signals when it leaves memory.</summary>
    public IReadOnlyList<IDisposable> Listening { get; set; } = [];

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

    public Player PlayerOf(ParticipantId participant)
    {
        lock (_gate)
        {
            return new(_quiz?.Board.Of(participant), _count?.AnswerOf(participant), _people.TimeFactorOf(participant));
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
            _views = null;
        }

        _screens.Ask();
    }

    /// <summary>Takes over what the database says, and shows it everywhere at once.</summary>
    /// <param name="count">What is on stage, as read; null in the lobby.</param>
    /// <param name="quiz">The quiz on stage; null when there is none.</param>
    public void Load(HallCount? count, HallQuiz? quiz)
    {
        bool isBehind;
        lock (_gate)
        {
            // A commit may have landed between the read and now; the first ones of a round even before it was on stage here.
            _count = count is not null && _count?.IsRoundOf(count) is true ? _count.NewerOf(count) : count;
            isBehind = count is not null && _countedElsewhere.GetValueOrDefault(count.Round) > count.Revision;
            _countedElsewhere.Clear();
            _quiz = quiz;
            _views = null;
        }

        if (isBehind)
        {
            _fellBehind();
        }

        _screens.Now();
        _phones.Now();
        Tick();
    }

    /// <summary>New or changed ballots are on disk.</summary>
    /// <returns>False when they are not of what is on stage.</returns>
    public bool Counted(PollId poll, int round, RoundCommit counted)
    {
        bool isUpToDate,
            showsCounts;
        lock (_gate)
        {
            if (_count?.IsOf(poll, round) is not true)
            {
                _countedElsewhere[(poll, round)] = counted.Revision;
                return false;
            }

            isUpToDate = _count.Add(counted);
            showsCounts = _count.ShowsCounts;
            _views = null;
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
        _leaving.Dispose();
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

    private void Move(bool showsCounts)
    {
        _screens.Ask();
        _reports.Ask();

        // Where counts are hidden, a phone has only to learn what its owner answered on another screen.
        (showsCounts ? _phones : _presence).Ask();
    }
}

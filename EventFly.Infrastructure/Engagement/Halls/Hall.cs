using System.Collections.Concurrent;
using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>
/// One event's hall in memory: what is on stage, its counts, who voted, who is here. Screens get ready-made views: those
/// that follow closely at most every 100 ms, phones at most every 500 ms while counts move, and all at once when the
/// question or its phase changes.
/// </summary>
internal sealed class Hall : IDisposable
{
    private static readonly TimeSpan ScreenPace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PhonePace = TimeSpan.FromMilliseconds(500);

    // How many are here is nice to know on a phone; telling everyone of everyone would grow with the square of the hall.
    private static readonly TimeSpan PresencePace = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ReportPace = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<HallSeat, byte> _seats = new();
    private readonly ConcurrentDictionary<ParticipantId, byte> _rehearsing = new();
    private readonly Dictionary<ParticipantId, int> _connections = [];
    private readonly long[] _reactions = new long[HallReactions.All.Count];
    private readonly Action<Exception> _broke;
    private readonly Pace _screens;
    private readonly Pace _phones;
    private readonly Pace _presence;
    private readonly Pace _reports;
    private Dictionary<ParticipantId, int> _votes = [];
    private PollView? _poll;
    private long _version;
    private volatile HallView _view;

    /// <param name="id">Whose hall.</param>
    /// <param name="time">The clock that paces it.</param>
    /// <param name="broke">Told when a screen threw; the others are not affected.</param>
    /// <param name="voted">Told, at most once a second, that more votes are counted.</param>
    public Hall(EventId id, TimeProvider time, Action<Exception> broke, Action voted)
    {
        Event = id;
        _broke = broke;
        _view = new HallView(id, 0, 0, null, new long[HallReactions.All.Count]);
        _screens = new Pace(ScreenPace, time, () => Publish(Seat.Screen));
        _phones = new Pace(PhonePace, time, () => Publish(Seat.Phone));
        _presence = new Pace(PresencePace, time, () => Publish(Seat.Phone));
        _reports = new Pace(ReportPace, time, voted);
    }

    public EventId Event { get; }

    public HallView View => _view;

    public bool IsEmpty => _seats.IsEmpty;

    public IHallSeat Enter(Seat seat, ParticipantId? participant, Action<HallView> changed)
    {
        var taken = new HallSeat(this, seat, participant, OwnContext.Of(changed));
        lock (_gate)
        {
            _seats[taken] = 0;
            if (participant is { } id)
            {
                _connections[id] = _connections.GetValueOrDefault(id) + 1;
            }

            Rebuild();
        }

        Greet();
        return taken;
    }

    public void Leave(HallSeat seat)
    {
        lock (_gate)
        {
            if (!_seats.TryRemove(seat, out _))
            {
                return;
            }

            if (seat.Participant is { } id && --_connections[id] == 0)
            {
                _connections.Remove(id);
            }

            Rebuild();
        }

        Greet();
    }

    public int? VoteOf(ParticipantId participant)
    {
        lock (_gate)
        {
            return _votes.TryGetValue(participant, out var option) ? option : null;
        }
    }

    public void React(int reaction)
    {
        Interlocked.Increment(ref _reactions[reaction]);
        lock (_gate)
        {
            Rebuild();
        }

        _screens.Ask();
    }

    public bool IsRehearsing(ParticipantId participant) => _rehearsing.ContainsKey(participant);

    public void Rehearse(ParticipantId participant) => _rehearsing[participant] = 0;

    public void EndRehearsal() => _rehearsing.Clear();

    /// <summary>Takes over what the database says, and shows it everywhere at once.</summary>
    /// <param name="poll">What is on stage, with the counts as read.</param>
    /// <param name="votes">Who voted for which option in that round.</param>
    /// <param name="exactly">Counts may also fall: a rehearsal was purged.</param>
    public void Load(PollView? poll, Dictionary<ParticipantId, int> votes, bool exactly)
    {
        lock (_gate)
        {
            var sameRound = poll is not null && _poll is not null && (poll.Id, poll.Round) == (_poll.Id, _poll.Round);
            if (sameRound && !exactly)
            {
                // A commit may have landed between the read and now: counts of a round only grow.
                poll = poll!.WithCounts([
                    .. poll!.Options.Select((o, i) => Math.Max(o.Count, _poll!.Options[i].Count)),
                ]);
                foreach (var (participant, option) in _votes)
                {
                    votes.TryAdd(participant, option);
                }
            }

            _poll = poll;
            _votes = votes;
            Rebuild();
        }

        _screens.Now();
        _phones.Now();
    }

    /// <summary>New ballots are on disk.</summary>
    public void Counted(
        PollId poll,
        int round,
        IReadOnlyList<int> counts,
        IReadOnlyDictionary<ParticipantId, int> votes
    )
    {
        lock (_gate)
        {
            if (_poll is null || _poll.Id != poll || _poll.Round != round)
            {
                return;
            }

            foreach (var (participant, option) in votes)
            {
                _votes[participant] = option;
            }

            _poll = _poll.WithCounts(counts);
            Rebuild();
        }

        Move();
    }

    public void Dispose()
    {
        _screens.Dispose();
        _phones.Dispose();
        _presence.Dispose();
        _reports.Dispose();
    }

    private void Rebuild() => _view = new HallView(Event, ++_version, _connections.Count, _poll, [.. _reactions]);

    private void Greet()
    {
        _screens.Ask();
        _presence.Ask();
    }

    private void Move()
    {
        _screens.Ask();
        _phones.Ask();
        _reports.Ask();
    }

    private void Publish(Seat kind)
    {
        var view = _view;
        foreach (var (seat, _) in _seats)
        {
            if (seat.Kind == kind)
            {
                Tell(seat, view);
            }
        }
    }

    private void Tell(HallSeat seat, HallView view)
    {
        try
        {
            seat.Changed(view);
        }
        catch (Exception e)
        {
            // A screen that is on its way out must not keep a thousand others from the news.
            _broke(e);
        }
    }
}

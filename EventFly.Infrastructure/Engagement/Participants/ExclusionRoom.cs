using System.Collections.Immutable;
using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Engagement.Participants;

/// <summary>Who was shown the door at one event. They are few; the phones that would have to know are many.</summary>
/// <param name="broke">Told when a phone threw; the others are not affected.</param>
internal sealed class ExclusionRoom(Action<Exception> broke) : IRoom
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ParticipantId, ImmutableList<Watch>> _watches = [];
    private volatile ImmutableDictionary<ParticipantId, Exclusion> _excluded = ImmutableDictionary<
        ParticipantId,
        Exclusion
    >.Empty;

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _watches.Count == 0;
            }
        }
    }

    /// <summary>Stops listening to the database's signals when it leaves memory.</summary>
    public IReadOnlyList<IDisposable> Listening { get; set; } = [];

    public Exclusion? Of(ParticipantId participant) => In(_excluded, participant);

    public IExclusionWatch Enter(ParticipantId participant, Action<Exclusion?> changed)
    {
        var watch = new Watch(this, participant, OwnContext.Of(changed));
        lock (_gate)
        {
            _watches[participant] = _watches.GetValueOrDefault(participant, []).Add(watch);
        }

        return watch;
    }

    /// <summary>Takes over what the database says, and tells those phones for whom it is new.</summary>
    public void Load(ImmutableDictionary<ParticipantId, Exclusion> excluded)
    {
        var before = _excluded;
        _excluded = excluded;
        var told = before.Keys.Union(excluded.Keys).Where(p => In(before, p) != In(excluded, p)).ToList();
        foreach (var participant in told)
        {
            Tell(participant);
        }
    }

    public void Dispose()
    {
        foreach (var ear in Listening)
        {
            ear.Dispose();
        }
    }

    private static Exclusion? In(ImmutableDictionary<ParticipantId, Exclusion> excluded, ParticipantId participant) =>
        excluded.TryGetValue(participant, out var exclusion) ? exclusion : null;

    private void Tell(ParticipantId participant)
    {
        ImmutableList<Watch> watches;
        lock (_gate)
        {
            watches = _watches.GetValueOrDefault(participant, []);
        }

        foreach (var watch in watches)
        {
            try
            {
                watch.Changed(Of(participant));
            }
            catch (Exception e)
            {
                broke(e);
            }
        }
    }

    private void Leave(Watch watch)
    {
        lock (_gate)
        {
            var rest = _watches.GetValueOrDefault(watch.Participant, []).Remove(watch);
            if (rest.IsEmpty)
            {
                _watches.Remove(watch.Participant);
            }
            else
            {
                _watches[watch.Participant] = rest;
            }
        }
    }

    private sealed class Watch(ExclusionRoom room, ParticipantId participant, Action<Exclusion?> changed)
        : IExclusionWatch
    {
        public ParticipantId Participant => participant;

        public Exclusion? Current => room.Of(participant);

        public void Changed(Exclusion? exclusion) => changed(exclusion);

        public void Dispose() => room.Leave(this);
    }
}

using System.Collections.Concurrent;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Engagement.Live.Participants;

/// <summary>Who was shown the door at one event. They are few; the phones that would have to know are many.</summary>
/// <param name="broke">Told when a phone threw; the others are not affected.</param>
internal sealed class ExclusionList(Action<Exception> broke) : ILiveCopy
{
    private readonly Lock _gate = new();
    private readonly HashSet<Watch> _watches = [];
    private readonly ConcurrentDictionary<(ParticipantId, AccountId), bool> _met = new();
    private volatile Outside _outside = Outside.Nobody;

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

    public Exclusion? Of(Actor who) => _outside.Of(who);

    /// <summary>True for the first time that this account comes with this device.</summary>
    public bool Meets(ParticipantId device, AccountId account) => _met.TryAdd((device, account), true);

    public IExclusionWatch Enter(Actor who, Action<Exclusion?> changed)
    {
        var watch = new Watch(this, who, CallerCulture.Of(changed));
        lock (_gate)
        {
            _watches.Add(watch);
        }

        return watch;
    }

    /// <summary>Takes over what the database says, and tells those phones for whom it is new.</summary>
    public void Load(Outside outside)
    {
        var before = _outside;
        _outside = outside;
        Watch[] told;
        lock (_gate)
        {
            told = [.. _watches.Where(w => before.Of(w.Who) != outside.Of(w.Who))];
        }

        foreach (var watch in told)
        {
            Tell(watch);
        }
    }

    public void Dispose()
    {
        foreach (var ear in Listening)
        {
            ear.Dispose();
        }
    }

    private void Tell(Watch watch)
    {
        try
        {
            watch.Changed(watch.Current);
        }
        catch (Exception e)
        {
            broke(e);
        }
    }

    private void Leave(Watch watch)
    {
        lock (_gate)
        {
            _watches.Remove(watch);
        }
    }

    private sealed class Watch(ExclusionList room, Actor who, Action<Exclusion?> changed) : IExclusionWatch
    {
        public Actor Who => who;

        public Exclusion? Current => room.Of(who);

        public void Changed(Exclusion? exclusion) => changed(exclusion);

        public void Dispose() => room.Leave(this);
    }
}

using System.Collections.Concurrent;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Live;

/// <summary>Signals within this process: a set of listeners for each topic, gone with its last listener.</summary>
internal sealed class Signals : ISignals
{
    private readonly ConcurrentDictionary<Topic, ConcurrentDictionary<Listener, byte>> _topics = new();

    public void Send(Topic topic)
    {
        if (_topics.TryGetValue(topic, out var listeners))
        {
            foreach (var (listener, _) in listeners)
            {
                listener.Heard();
            }
        }
    }

    public IDisposable Listen(Topic topic, Action heard)
    {
        var listener = new Listener(this, topic, heard);
        while (true)
        {
            var listeners = _topics.GetOrAdd(topic, _ => new());
            listeners[listener] = 0;
            // The set may have been removed by a leaving listener between the two lines above.
            if (_topics.TryGetValue(topic, out var current) && ReferenceEquals(current, listeners))
            {
                return listener;
            }
        }
    }

    private void Leave(Listener listener)
    {
        if (_topics.TryGetValue(listener.Topic, out var listeners))
        {
            listeners.TryRemove(listener, out _);
            if (listeners.IsEmpty && _topics.TryRemove(KeyValuePair.Create(listener.Topic, listeners)))
            {
                foreach (var (late, _) in listeners)
                {
                    // Someone joined the set while it was being removed: seat them in a new one.
                    _topics.GetOrAdd(listener.Topic, _ => new())[late] = 0;
                }
            }
        }
    }

    private sealed class Listener(Signals signals, Topic topic, Action heard) : IDisposable
    {
        public Topic Topic => topic;

        public void Heard() => heard();

        public void Dispose() => signals.Leave(this);
    }
}

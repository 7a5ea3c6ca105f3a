using System.Collections.Concurrent;
using System.Collections.Immutable;
using EventFly.Core.Kernel;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Live;

/// <summary>Signals within this process: a set of listeners for each topic, gone with its last listener.</summary>
internal sealed partial class Signals(ILogger<Signals> logger, SharedReads? reads = null) : ISignals
{
    // Each set is immutable and swapped whole: whoever joins while the last one leaves cannot land in a set that is gone.
    private readonly ConcurrentDictionary<Topic, ImmutableHashSet<Listener>> _topics = new();

    /// <summary>Topics that someone listens to.</summary>
    internal int Topics => _topics.Count;

    public void Send(Topic topic)
    {
        reads?.Forget(topic);
        if (!_topics.TryGetValue(topic, out var listeners))
        {
            return;
        }

        foreach (var listener in listeners)
        {
            try
            {
                listener.Heard();
            }
            catch (Exception e)
            {
                // The work is committed, and the others still want to hear of it: one broken listener changes neither.
                ListenerFailed(topic.Kind, topic.Id, e);
            }
        }
    }

    public IDisposable Listen(Topic topic, Action heard)
    {
        var listener = new Listener(this, topic, CallerCulture.Of(heard));
        _topics.AddOrUpdate(
            topic,
            static (_, joining) => [joining],
            static (_, seated, joining) => seated.Add(joining),
            listener
        );
        return listener;
    }

    private void Leave(Listener listener)
    {
        while (_topics.TryGetValue(listener.Topic, out var listeners) && listeners.Contains(listener))
        {
            var rest = listeners.Remove(listener);
            var left = rest.IsEmpty
                ? _topics.TryRemove(KeyValuePair.Create(listener.Topic, listeners))
                : _topics.TryUpdate(listener.Topic, rest, listeners);
            if (left)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A listener to {Kind} of {Id} failed")]
    private partial void ListenerFailed(string kind, Guid id, Exception e);

    private sealed class Listener(Signals signals, Topic topic, Action heard) : IDisposable
    {
        public Topic Topic => topic;

        public void Heard() => heard();

        public void Dispose() => signals.Leave(this);
    }
}

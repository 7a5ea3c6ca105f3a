using EventFly.Core.Kernel;
using EventFly.Infrastructure.Outbox;

namespace EventFly.Infrastructure.UseCases;

/// <summary>What waits for the commit: the signals of this run, and the bell that wakes the relay.</summary>
internal sealed class AfterCommit(ISignals signals, OutboxBell bell) : IAfterCommit
{
    private readonly HashSet<Topic> _topics = [];

    public void Signal(Topic topic) => _topics.Add(topic);

    public void Flush()
    {
        bell.Ring();
        foreach (var topic in _topics)
        {
            signals.Send(topic);
        }

        _topics.Clear();
    }
}

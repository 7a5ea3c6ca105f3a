using EventFly.Core.Kernel;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.UseCases;

/// <summary>What waits for the commit: the signals of this run, and the bell that wakes the relay when it has work.</summary>
internal sealed class AfterCommit(ISignals signals, OutboxBell bell, Unit unit) : IAfterCommit
{
    private readonly HashSet<Topic> _topics = [];

    public void Signal(Topic topic) => _topics.Add(topic);

    public void Flush()
    {
        if (unit.HasToldOthers)
        {
            bell.Ring();
            unit.HasToldOthers = false;
        }

        foreach (var topic in _topics)
        {
            signals.Send(topic);
        }

        _topics.Clear();
    }
}

using EventFly.Core.Kernel;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.UseCases;

/// <summary>What waits for the commit: acts and signals of this run, and the bell that wakes the relay when it has work.</summary>
internal sealed class AfterCommit(ISignals signals, OutboxBell bell, RunContext run) : IAfterCommit
{
    private readonly List<Func<Task>> _acts = [];
    private readonly HashSet<Topic> _topics = [];

    public void Signal(Topic topic) => _topics.Add(topic);

    public void Then(Func<Task> act) => _acts.Add(act);

    public async Task Flush()
    {
        if (run.HasOutboxRows)
        {
            bell.Ring();
            run.HasOutboxRows = false;
        }

        try
        {
            foreach (var act in _acts)
            {
                await act();
            }
        }
        finally
        {
            // It is committed, whatever an act says: screens must hear of it.
            foreach (var topic in _topics)
            {
                signals.Send(topic);
            }
        }

        _acts.Clear();
        _topics.Clear();
    }
}

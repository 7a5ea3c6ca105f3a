using System.Diagnostics.CodeAnalysis;

namespace EventFly.Core.Kernel;

/// <summary>What the persistence needs of an aggregate: its version, and what it has to tell.</summary>
public interface IAggregate
{
    /// <summary>Raised by one with every commit; the optimistic concurrency token on every database.</summary>
    long Version { get; set; }

    IReadOnlyCollection<IIntegrationEvent> Raised { get; }

    void ForgetRaised();
}

/// <summary>Decides, keeps its own rules, and raises what happened. Saved whole, in one commit with its events.</summary>
public abstract class Aggregate : IAggregate
{
    private readonly List<IIntegrationEvent> _raised = [];

    public long Version { get; private set; }

    long IAggregate.Version
    {
        get => Version;
        set => Version = value;
    }

    IReadOnlyCollection<IIntegrationEvent> IAggregate.Raised => _raised;

    void IAggregate.ForgetRaised() => _raised.Clear();

    [SuppressMessage("Design", "CA1030", Justification = "It records what happened; it is not a CLR event.")]
    protected void Raise(IIntegrationEvent happened) => _raised.Add(happened);
}

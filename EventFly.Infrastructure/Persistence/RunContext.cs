using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Persistence;

/// <summary>What one run of a use case or follow-up carries: who it runs for, and by which clock.</summary>
public sealed class RunContext(TimeProvider time)
{
    public TimeProvider Time { get; } = time;

    public Actor Actor { get; set; } = Actor.System;

    /// <summary>The use case that runs; null outside of one.</summary>
    public Type? UseCase { get; set; }

    /// <summary>Outbox rows were written: the relay has something to do after the commit.</summary>
    public bool HasOutboxRows { get; set; }

    /// <summary>Asks the database context of this run for changes that nobody saved; null when the run has used none.</summary>
    public Func<bool>? HasUnsaved { get; set; }
}

using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Persistence;

/// <summary>What one run of a use case or reaction carries: who it runs for, and by which clock.</summary>
public sealed class Unit(TimeProvider time)
{
    public TimeProvider Time { get; } = time;

    public Actor Actor { get; set; } = Actor.System;

    /// <summary>Outbox rows were written: the relay has something to do after the commit.</summary>
    public bool HasToldOthers { get; set; }
}

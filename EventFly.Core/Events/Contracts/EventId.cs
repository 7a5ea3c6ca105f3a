using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Contracts;

/// <summary>One event.</summary>
public readonly record struct EventId(Guid Value) : ITypedId<EventId>, IScope
{
    public static EventId New() => new(Guid.CreateVersion7());

    public static EventId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

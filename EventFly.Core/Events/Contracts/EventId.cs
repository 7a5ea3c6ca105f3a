using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Contracts;

/// <summary>One event.</summary>
public readonly record struct EventId(Guid Value) : ITypedId<EventId>, IScope
{
    public static EventId New() => new(Guid.CreateVersion7());

    public static EventId From(Guid value) => new(value);

    /// <summary>In queries only: databases have an order of their own, by which a list is read on from where it was left.</summary>
    public static bool operator >(EventId left, EventId right) => left.Value > right.Value;

    /// <inheritdoc cref="op_GreaterThan"/>
    public static bool operator <(EventId left, EventId right) => left.Value < right.Value;

    public override string ToString() => Value.ToString();
}

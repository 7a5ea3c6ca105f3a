using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>A change that an organizer made, or wants to make, to a paid order.</summary>
public readonly record struct OrderChangeId(Guid Value) : ITypedId<OrderChangeId>
{
    public static OrderChangeId New() => new(Guid.CreateVersion7());

    public static OrderChangeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

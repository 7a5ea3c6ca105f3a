using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>What one person took in one go.</summary>
public readonly record struct OrderId(Guid Value) : ITypedId<OrderId>
{
    public static OrderId New() => new(Guid.CreateVersion7());

    public static OrderId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

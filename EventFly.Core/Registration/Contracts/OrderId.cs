using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>What one person took in one go.</summary>
public readonly record struct OrderId(Guid Value) : ITypedId<OrderId>
{
    public static OrderId New() => new(Guid.CreateVersion7());

    public static OrderId From(Guid value) => new(value);

    /// <summary>As people say and write it: its last eight digits, which are random.</summary>
    public string Reference => Value.ToString("N")[^8..].ToUpperInvariant();

    public override string ToString() => Value.ToString();
}

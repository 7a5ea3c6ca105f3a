using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>What one person took in one go.</summary>
public readonly record struct OrderId(Guid Value) : ITypedId<OrderId>
{
    public static OrderId New() => new(Guid.CreateVersion7());

    public static OrderId From(Guid value) => new(value);

    /// <summary>As people say and write it: its last eight digits, which are random.</summary>
    public string Reference => Value.ToString("N")[^8..].ToUpperInvariant();

    /// <summary>In queries only: databases have an order of their own, by which a list is read on from where it was left.</summary>
    public static bool operator >(OrderId left, OrderId right) => left.Value > right.Value;

    /// <inheritdoc cref="op_GreaterThan"/>
    public static bool operator <(OrderId left, OrderId right) => left.Value < right.Value;

    public override string ToString() => Value.ToString();
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>Somebody's place in the waiting list of a kind of ticket.</summary>
public readonly record struct WaitingPlaceId(Guid Value) : ITypedId<WaitingPlaceId>
{
    public static WaitingPlaceId New() => new(Guid.CreateVersion7());

    public static WaitingPlaceId From(Guid value) => new(value);

    /// <summary>In queries only: databases have an order of their own, by which a list is read on from where it was left.</summary>
    public static bool operator >(WaitingPlaceId left, WaitingPlaceId right) => left.Value > right.Value;

    /// <inheritdoc cref="op_GreaterThan"/>
    public static bool operator <(WaitingPlaceId left, WaitingPlaceId right) => left.Value < right.Value;

    public override string ToString() => Value.ToString();
}

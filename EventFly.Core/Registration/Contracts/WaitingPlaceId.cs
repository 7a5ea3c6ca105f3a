using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>Somebody's place in the waiting list of a kind of ticket.</summary>
public readonly record struct WaitingPlaceId(Guid Value) : ITypedId<WaitingPlaceId>
{
    public static WaitingPlaceId New() => new(Guid.CreateVersion7());

    public static WaitingPlaceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

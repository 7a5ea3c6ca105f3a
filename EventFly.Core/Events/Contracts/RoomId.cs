using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Contracts;

/// <summary>A room of an event.</summary>
public readonly record struct RoomId(Guid Value) : ITypedId<RoomId>
{
    public static RoomId New() => new(Guid.CreateVersion7());

    public static RoomId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

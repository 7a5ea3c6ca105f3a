using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Contracts;

/// <summary>A track of an event's schedule.</summary>
public readonly record struct TrackId(Guid Value) : ITypedId<TrackId>
{
    public static TrackId New() => new(Guid.CreateVersion7());

    public static TrackId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

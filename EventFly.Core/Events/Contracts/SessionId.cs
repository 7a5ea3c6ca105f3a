using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Contracts;

/// <summary>One session of an event's schedule.</summary>
public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId New() => new(Guid.CreateVersion7());

    public static SessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

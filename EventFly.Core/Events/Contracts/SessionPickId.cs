using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Contracts;

/// <summary>That somebody picked a session.</summary>
public readonly record struct SessionPickId(Guid Value) : ITypedId<SessionPickId>
{
    public static SessionPickId New() => new(Guid.CreateVersion7());

    public static SessionPickId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>A named way to an event's tickets, so that its organizer sees what comes by it.</summary>
public readonly record struct SalesLinkId(Guid Value) : ITypedId<SalesLinkId>
{
    public static SalesLinkId New() => new(Guid.CreateVersion7());

    public static SalesLinkId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

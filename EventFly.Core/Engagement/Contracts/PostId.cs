using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

/// <summary>One post in an event's feed.</summary>
public readonly record struct PostId(Guid Value) : ITypedId<PostId>
{
    public static PostId New() => new(Guid.CreateVersion7());

    public static PostId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

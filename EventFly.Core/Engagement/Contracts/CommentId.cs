using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

/// <summary>One comment below a post.</summary>
public readonly record struct CommentId(Guid Value) : ITypedId<CommentId>
{
    public static CommentId New() => new(Guid.CreateVersion7());

    public static CommentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

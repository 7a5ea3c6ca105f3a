using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

/// <summary>The live room of one event.</summary>
public readonly record struct StageId(Guid Value) : ITypedId<StageId>
{
    public static StageId New() => new(Guid.CreateVersion7());

    public static StageId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

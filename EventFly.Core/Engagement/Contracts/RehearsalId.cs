using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

/// <summary>A simulated audience in a live room.</summary>
public readonly record struct RehearsalId(Guid Value) : ITypedId<RehearsalId>
{
    public static RehearsalId New() => new(Guid.CreateVersion7());

    public static RehearsalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

/// <summary>One question to the hall.</summary>
public readonly record struct PollId(Guid Value) : ITypedId<PollId>
{
    public static PollId New() => new(Guid.CreateVersion7());

    public static PollId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>What one guest says of an event.</summary>
public readonly record struct FeedbackId(Guid Value) : ITypedId<FeedbackId>
{
    public static FeedbackId New() => new(Guid.CreateVersion7());

    public static FeedbackId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

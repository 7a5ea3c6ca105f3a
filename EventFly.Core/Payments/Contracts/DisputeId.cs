using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Contracts;

/// <summary>One time that a payer's bank wants its money back.</summary>
public readonly record struct DisputeId(Guid Value) : ITypedId<DisputeId>
{
    public static DisputeId New() => new(Guid.CreateVersion7());

    public static DisputeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Contracts;

/// <summary>One time that money of a payment goes back.</summary>
public readonly record struct RefundId(Guid Value) : ITypedId<RefundId>
{
    public static RefundId New() => new(Guid.CreateVersion7());

    public static RefundId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

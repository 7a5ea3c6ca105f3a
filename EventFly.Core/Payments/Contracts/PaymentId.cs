using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Contracts;

/// <summary>One attempt to settle an order.</summary>
public readonly record struct PaymentId(Guid Value) : ITypedId<PaymentId>
{
    public static PaymentId New() => new(Guid.CreateVersion7());

    public static PaymentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

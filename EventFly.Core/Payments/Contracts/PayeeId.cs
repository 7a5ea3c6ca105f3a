using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Contracts;

/// <summary>An organization as the payment provider knows it.</summary>
public readonly record struct PayeeId(Guid Value) : ITypedId<PayeeId>
{
    public static PayeeId New() => new(Guid.CreateVersion7());

    public static PayeeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Contracts;

/// <summary>One invoice or credit note; never changed, never deleted.</summary>
public readonly record struct InvoiceId(Guid Value) : ITypedId<InvoiceId>
{
    public static InvoiceId New() => new(Guid.CreateVersion7());

    public static InvoiceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

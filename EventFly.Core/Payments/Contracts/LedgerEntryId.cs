using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Contracts;

/// <summary>One line of the money book; never changed, never deleted.</summary>
public readonly record struct LedgerEntryId(Guid Value) : ITypedId<LedgerEntryId>
{
    public static LedgerEntryId New() => new(Guid.CreateVersion7());

    public static LedgerEntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

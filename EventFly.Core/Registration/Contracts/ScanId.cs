using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>One answer that a desk gave.</summary>
public readonly record struct ScanId(Guid Value) : ITypedId<ScanId>
{
    public static ScanId New() => new(Guid.CreateVersion7());

    public static ScanId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

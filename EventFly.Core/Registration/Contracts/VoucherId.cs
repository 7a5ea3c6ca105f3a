using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>A code that makes tickets cheaper, or keeps some for whoever has it.</summary>
public readonly record struct VoucherId(Guid Value) : ITypedId<VoucherId>
{
    public static VoucherId New() => new(Guid.CreateVersion7());

    public static VoucherId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>A ticket that was passed on, once.</summary>
public readonly record struct TransferId(Guid Value) : ITypedId<TransferId>
{
    public static TransferId New() => new(Guid.CreateVersion7());

    public static TransferId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

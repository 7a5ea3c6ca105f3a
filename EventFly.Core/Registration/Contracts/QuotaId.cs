using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>A number of tickets that several types share.</summary>
public readonly record struct QuotaId(Guid Value) : ITypedId<QuotaId>
{
    public static QuotaId New() => new(Guid.CreateVersion7());

    public static QuotaId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

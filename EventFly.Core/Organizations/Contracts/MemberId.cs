using EventFly.Core.Kernel;

namespace EventFly.Core.Organizations.Contracts;

/// <summary>One account's membership in one organization.</summary>
public readonly record struct MemberId(Guid Value) : ITypedId<MemberId>
{
    public static MemberId New() => new(Guid.CreateVersion7());

    public static MemberId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

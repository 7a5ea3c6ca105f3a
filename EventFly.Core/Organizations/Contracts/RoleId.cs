using EventFly.Core.Kernel;

namespace EventFly.Core.Organizations.Contracts;

/// <summary>A named set of permissions in one organization.</summary>
public readonly record struct RoleId(Guid Value) : ITypedId<RoleId>
{
    public static RoleId New() => new(Guid.CreateVersion7());

    public static RoleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

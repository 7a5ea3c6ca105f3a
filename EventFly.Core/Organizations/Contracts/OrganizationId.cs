using EventFly.Core.Kernel;

namespace EventFly.Core.Organizations.Contracts;

/// <summary>A tenant: whoever organizes events together.</summary>
public readonly record struct OrganizationId(Guid Value) : ITypedId<OrganizationId>, IScope
{
    public static OrganizationId New() => new(Guid.CreateVersion7());

    public static OrganizationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

using EventFly.Core.Kernel;

namespace EventFly.Core.Organizations.Contracts;

/// <summary>An offer of membership to an e-mail address.</summary>
public readonly record struct InvitationId(Guid Value) : ITypedId<InvitationId>
{
    public static InvitationId New() => new(Guid.CreateVersion7());

    public static InvitationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

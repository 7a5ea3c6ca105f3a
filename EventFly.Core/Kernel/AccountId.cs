namespace EventFly.Core.Kernel;

/// <summary>A person with a password or a passkey.</summary>
public readonly record struct AccountId(Guid Value) : ITypedId<AccountId>
{
    public static AccountId New() => new(Guid.CreateVersion7());

    public static AccountId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

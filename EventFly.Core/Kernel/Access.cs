namespace EventFly.Core.Kernel;

/// <summary>
/// Who may run a use case. Every request states it, and the runner asks before the handler is made,
/// so that no screen, hub or endpoint can forget it.
/// </summary>
public abstract record Access
{
    public static readonly Access Anyone = new AnyoneMay();
    public static readonly Access SignedIn = new SignedInMay();
    public static readonly Access System = new SystemMay();

    private Access() { }

    /// <summary>Those who hold <paramref name="permission"/> in <paramref name="scope"/>. To all others the scope does not exist.</summary>
    public static Access With(Permission permission, IScope scope) => new PermittedMay(permission, scope);

    public sealed record AnyoneMay : Access;

    public sealed record SignedInMay : Access;

    public sealed record SystemMay : Access;

    public sealed record PermittedMay(Permission Permission, IScope Scope) : Access;
}

/// <summary>A right by its stable name, such as <c>events.manage</c>. Each context lists its own in its contracts.</summary>
public readonly record struct Permission(string Name)
{
    public override string ToString() => Name;
}

/// <summary>Answers whether an actor holds a permission in a scope, now. Asked once for every permitted use case.</summary>
public interface IAccessGate
{
    Task<bool> Allows(Actor actor, Permission permission, IScope scope, CancellationToken cancellation);
}

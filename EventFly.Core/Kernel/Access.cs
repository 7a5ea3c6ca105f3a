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

    /// <summary>Anyone, except who was shown the door of this place. They are told so.</summary>
    public static Access Admitted(IScope place) => new AdmittedMay(place);

    /// <summary>Signed-in people, except who was shown the door of this place. They are told so.</summary>
    public static Access AdmittedAndSignedIn(IScope place) => new AdmittedMay(place, AsAccount: true);

    public sealed record AnyoneMay : Access;

    public sealed record SignedInMay : Access;

    public sealed record SystemMay : Access;

    public sealed record PermittedMay(Permission Permission, IScope Scope) : Access;

    public sealed record AdmittedMay(IScope Place, bool AsAccount = false) : Access;
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

/// <summary>
/// Knows who was shown the door: devices, and the accounts that used them. Asked for every act in a hall, so it answers from
/// memory.
/// </summary>
public interface IParticipantGate
{
    /// <returns>What to tell who asks; null when they are welcome.</returns>
    ValueTask<Fault?> RefusalOf(Actor who, IScope place, CancellationToken cancellation);
}

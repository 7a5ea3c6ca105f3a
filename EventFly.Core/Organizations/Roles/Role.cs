using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Organizations.Roles;

/// <summary>A named set of permissions in one organization.</summary>
public sealed class Role : Aggregate
{
    public const int NameLength = 40;

    private Role() { }

    public RoleId Id { get; private set; }

    public OrganizationId Organization { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Names of the permissions that were chosen for it, such as <c>events.manage</c>.</summary>
    public IReadOnlyList<string> Chosen { get; private set; } = [];

    /// <summary>Names of what it holds: for the owner's role whatever there is, those invented after it included.</summary>
    public IReadOnlyList<string> Permissions => IsOwner ? AllNames : Chosen;

    /// <summary>The owner's role: it holds every permission and cannot be changed; only owners can give it.</summary>
    public bool IsOwner { get; private set; }

    /// <summary>Every permission there is, in the order that screens show them.</summary>
    public static readonly IReadOnlyList<Permission> AllPermissions =
    [
        OrganizationPermissions.Manage,
        OrganizationPermissions.ManageMembers,
        EventPermissions.View,
        EventPermissions.Manage,
        RegistrationPermissions.ManageOrders,
        RegistrationPermissions.CheckIn,
        EngagementPermissions.Host,
        EngagementPermissions.Feed,
        AnalyticsPermissions.View,
    ];

    private static readonly IReadOnlyList<string> AllNames = [.. AllPermissions.Select(p => p.Name)];

    public bool Grants(Permission permission) => Permissions.Contains(permission.Name);

    public static Role Make(OrganizationId organization, string name, params IEnumerable<Permission> permissions) =>
        new()
        {
            Id = RoleId.New(),
            Organization = organization,
            Name = name,
            Chosen = [.. permissions.Select(p => p.Name).Distinct()],
        };

    public static Result<Role> Compose(OrganizationId organization, string name, IReadOnlyList<string> permissions)
    {
        var role = new Role { Id = RoleId.New(), Organization = organization };
        var composed = role.Recompose(name, permissions);
        return composed.Fault is { } fault ? fault : role;
    }

    public Result<Done> Recompose(string name, IReadOnlyList<string> permissions)
    {
        if (IsOwner)
        {
            return OrganizationFaults.OwnerRoleStays;
        }

        var checks = new Checks();
        checks.That(
            Text.IsGiven(name, NameLength),
            "name",
            Sentence.ForText(name, NameLength, "Give the role a name.")
        );
        var known = AllPermissions.Select(p => p.Name).Where(permissions.Contains).ToList();
        checks.That(known.Count > 0, "permissions", "Choose at least one right.");
        checks.That(permissions.All(known.Contains), "permissions", "One of these rights does not exist.");
        if (checks.Fault is { } fault)
        {
            return fault;
        }

        Name = Text.Tidy(name);
        Chosen = known;
        return Result.Done;
    }

    public static Role Owner(OrganizationId organization)
    {
        var role = Make(organization, "Owner");
        role.IsOwner = true;
        return role;
    }

    /// <summary>What a new organization starts with beside its owner's role.</summary>
    public static IReadOnlyList<Role> Defaults(OrganizationId organization) =>
        [
            Make(organization, "Manager", AllPermissions),
            Make(
                organization,
                "Host",
                EventPermissions.View,
                EngagementPermissions.Host,
                EngagementPermissions.Feed,
                AnalyticsPermissions.View
            ),
            Make(organization, "Desk", EventPermissions.View, RegistrationPermissions.CheckIn),
        ];
}

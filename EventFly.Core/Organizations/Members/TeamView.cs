using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Organizations.Members;

/// <param name="Email">Only for those who manage members; else null.</param>
/// <param name="CanChange">The one who asks may give another role to this member, or remove them.</param>
public sealed record TeamMember(
    MemberId Id,
    AccountId Account,
    string Name,
    string? Email,
    RoleId Role,
    DateTimeOffset JoinedAt,
    bool IsMe,
    bool CanChange
);

/// <param name="Members">How many have it.</param>
/// <param name="CanGive">The one who asks holds all of its rights.</param>
public sealed record TeamRole(
    RoleId Id,
    string Name,
    bool IsOwner,
    IReadOnlyList<string> Permissions,
    int Members,
    bool CanGive
);

public sealed record TeamInvitation(
    InvitationId Id,
    string Email,
    string Role,
    string InvitedBy,
    DateTimeOffset ExpiresAt,
    bool HasExpired
);

/// <param name="CanManage">The one who asks may invite, remove and decide on roles.</param>
/// <param name="CanRename">The one who asks may rename the organization.</param>
public sealed record TeamView(
    OrganizationCard Organization,
    bool CanManage,
    bool CanRename,
    IReadOnlyList<TeamMember> Members,
    IReadOnlyList<TeamRole> Roles,
    IReadOnlyList<TeamInvitation> Invitations
);

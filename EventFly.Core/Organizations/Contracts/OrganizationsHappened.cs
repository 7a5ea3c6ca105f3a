using EventFly.Core.Kernel;

namespace EventFly.Core.Organizations.Contracts;

[EventName("organizations.organization-created.v1")]
public sealed record OrganizationCreated(OrganizationId Organization, AccountId Owner, DateTimeOffset At)
    : IIntegrationEvent;

[EventName("organizations.member-invited.v1")]
public sealed record MemberInvited(
    OrganizationId Organization,
    InvitationId Invitation,
    string OrganizationName,
    string Email,
    string RoleName,
    string InvitedBy,
    DateTimeOffset At
) : IIntegrationEvent;

[EventName("organizations.member-joined.v1")]
public sealed record MemberJoined(OrganizationId Organization, AccountId Account, DateTimeOffset At)
    : IIntegrationEvent;

/// <summary>A member lost or changed rights: open screens ask again.</summary>
[EventName("organizations.rights-changed.v1")]
public sealed record RightsChanged(OrganizationId Organization, AccountId Account, DateTimeOffset At)
    : IIntegrationEvent;

using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Organizations.Invitations;

/// <summary>What an invitation says to the one who holds it.</summary>
public sealed record InvitationView(
    InvitationId Id,
    string Organization,
    string Role,
    string Email,
    string InvitedBy,
    DateTimeOffset ExpiresAt
);

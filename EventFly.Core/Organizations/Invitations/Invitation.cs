using System.Security.Cryptography;
using System.Text;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Roles;

namespace EventFly.Core.Organizations.Invitations;

/// <summary>An offer of a role in an organization to whoever holds the link in its letter.</summary>
public sealed class Invitation : Aggregate
{
    /// <summary>Open invitations an organization can have at a time.</summary>
    public const int MostOpen = 100;

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private Invitation() { }

    public InvitationId Id { get; private set; }

    public OrganizationId Organization { get; private set; }

    /// <summary>Where the letter goes, as typed.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The address in lower case while it is neither accepted nor withdrawn; unique in the organization.</summary>
    public string? OpenFor { get; private set; }

    public RoleId Role { get; private set; }

    /// <summary>The name of the member who invites.</summary>
    public string InvitedBy { get; private set; } = "";

    public DateTimeOffset ExpiresAt { get; private set; }

    public AccountId? AcceptedBy { get; private set; }

    /// <summary>SHA-256 of the code in the newest letter; until that is written, of a code that nobody knows.</summary>
    public string TokenHash { get; private set; } = "";

    public bool HasExpired(DateTimeOffset now) => now >= ExpiresAt;

    public bool IsOpen(DateTimeOffset now) => OpenFor is not null && !HasExpired(now);

    public static Invitation Offer(
        OrganizationCard organization,
        string email,
        Role role,
        string invitedBy,
        DateTimeOffset now
    )
    {
        var invitation = new Invitation
        {
            Id = InvitationId.New(),
            Organization = organization.Id,
            Email = EmailAddress.Read(email),
            OpenFor = EmailAddress.KeyOf(email),
        };
        invitation.Renew(organization.Name, role, invitedBy, now);
        return invitation;
    }

    /// <summary>Offers it once more, for another week; the link in the earlier letter dies.</summary>
    public void Renew(string organizationName, Role role, string invitedBy, DateTimeOffset now)
    {
        Role = role.Id;
        InvitedBy = invitedBy;
        ExpiresAt = now + Lifetime;
        TokenHash = HashOf(Secret.NewCode());
        Raise(new MemberInvited(Organization, Id, organizationName, Email, role.Name, invitedBy, now));
    }

    /// <summary>A fresh code for the letter that is about to go out. Only its hash stays here.</summary>
    public string WriteToken()
    {
        var token = Secret.NewCode();
        TokenHash = HashOf(token);
        return token;
    }

    public void Withdraw() => OpenFor = null;

    /// <summary>Accepting twice is accepting once.</summary>
    public Result<Done> Accept(AccountId account, DateTimeOffset now)
    {
        if (AcceptedBy == account)
        {
            return Result.Done;
        }

        if (!IsOpen(now))
        {
            return OrganizationFaults.InvitationGone;
        }

        OpenFor = null;
        AcceptedBy = account;
        return Result.Done;
    }

    public static string HashOf(string token) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Secret.Normalize(token))));
}

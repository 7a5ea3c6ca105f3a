using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Organizations.Members;

/// <summary>One account's place in one organization, with one role.</summary>
public sealed class Member : Aggregate
{
    private Member() { }

    public MemberId Id { get; private set; }

    public OrganizationId Organization { get; private set; }

    public AccountId Account { get; private set; }

    public RoleId Role { get; private set; }

    public DateTimeOffset JoinedAt { get; private set; }

    public static Member Join(OrganizationId organization, AccountId account, RoleId role, DateTimeOffset now)
    {
        var member = new Member
        {
            Id = MemberId.New(),
            Organization = organization,
            Account = account,
            Role = role,
            JoinedAt = now,
        };
        member.Raise(new MemberJoined(organization, account, now));
        return member;
    }

    public void AssignRole(RoleId role, DateTimeOffset now)
    {
        Role = role;
        TellRightsChanged(now);
    }

    /// <summary>Says that this member goes; the caller removes the row.</summary>
    public void Leave(DateTimeOffset now) => TellRightsChanged(now);

    /// <summary>The member's role has changed, or what it may do.</summary>
    public void TellRightsChanged(DateTimeOffset now) => Raise(new RightsChanged(Organization, Account, now));
}

using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Invitations;

namespace EventFly.Core.Organizations;

internal static class OrganizationFaults
{
    public static readonly Fault LastOwner = Fault.Refused(
        "organizations.last-owner",
        "An organization needs an owner. Make somebody else an owner first."
    );

    public static readonly Fault MoreThanOwnRights = Fault.Refused(
        "organizations.more-than-own-rights",
        "You can give, change and take only rights that you hold yourself. Ask an owner."
    );

    public static readonly Fault OwnerRoleStays = Fault.Refused(
        "organizations.owner-role-stays",
        "The owner's role always holds every right. Make another role instead."
    );

    public static readonly Fault RoleInUse = Fault.Refused(
        "organizations.role-in-use",
        "Somebody has this role, or is invited with it. Give them another one first."
    );

    public static readonly Fault InvitationGone = Fault.Refused(
        "organizations.invitation-gone",
        "This invitation is used, withdrawn, replaced by a newer letter, or older than a week. Ask for a new one."
    );

    public static readonly Fault TooManyInvitations = new(
        "organizations.too-many-invitations",
        FaultKind.TooMany,
        new Sentence("{0} invitations are open. Withdraw some, or wait until they are accepted.", Invitation.MostOpen)
    );

    public static readonly Fault InvitedAlready = Fault.Invalid(
        "email",
        "There is an open invitation for this address. Send it again from the list below."
    );

    public static readonly Fault MemberAlready = Fault.Invalid("email", "This person is in the team already.");

    public static readonly Fault RoleNameTaken = Fault.Invalid("name", "There is a role of this name already.");
}

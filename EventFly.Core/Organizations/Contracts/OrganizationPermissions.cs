using EventFly.Core.Kernel;

namespace EventFly.Core.Organizations.Contracts;

public static class OrganizationPermissions
{
    /// <summary>Rename the organization, and change its page and its legal data.</summary>
    public static readonly Permission Manage = new("organization.manage");

    /// <summary>Invite and remove members, and decide what their roles may do.</summary>
    public static readonly Permission ManageMembers = new("members.manage");
}

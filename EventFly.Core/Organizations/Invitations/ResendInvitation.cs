using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Roles;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Invitations;

/// <summary>Sends an open invitation once more, for another week.</summary>
public sealed record ResendInvitation(OrganizationId Organization, InvitationId Invitation) : ICommand<Done>
{
    public Access Access => Access.With(OrganizationPermissions.ManageMembers, Organization);

    internal sealed class Handler(IOrganizationsDb db, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<ResendInvitation, Done>
    {
        public async Task<Result<Done>> Handle(ResendInvitation request, CancellationToken cancellation)
        {
            var found = await (
                from invitation in db.Invitations
                where invitation.Organization == request.Organization && invitation.Id == request.Invitation
                where invitation.OpenFor != null
                join organization in db.Organizations on invitation.Organization equals organization.Id
                join role in db.Roles on invitation.Role equals role.Id
                select new
                {
                    invitation,
                    organization.Name,
                    role,
                }
            ).FirstOrDefaultAsync(cancellation);
            if (found is null)
            {
                return OrganizationFaults.InvitationGone;
            }

            if (!(await GrantableRights.Of(db, request.Organization, actor, cancellation)).Covers(found.role))
            {
                return OrganizationFaults.MoreThanOwnRights;
            }

            found.invitation.Renew(found.Name, found.role, actor.Name, time.GetUtcNow());
            after.Signal(OrganizationTopics.Team(request.Organization));
            return Result.Done;
        }
    }
}

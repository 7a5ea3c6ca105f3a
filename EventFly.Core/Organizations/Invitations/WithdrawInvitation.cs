using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Invitations;

/// <summary>Takes an offer back; its link is dead from here on.</summary>
public sealed record WithdrawInvitation(OrganizationId Organization, InvitationId Invitation) : ICommand<Done>
{
    public Access Access => Access.With(OrganizationPermissions.ManageMembers, Organization);

    internal sealed class Handler(IOrganizationsDb db, IAfterCommit after) : IHandler<WithdrawInvitation, Done>
    {
        public async Task<Result<Done>> Handle(WithdrawInvitation request, CancellationToken cancellation)
        {
            var invitation = await db.Invitations.FirstOrDefaultAsync(
                i => i.Organization == request.Organization && i.Id == request.Invitation && i.OpenFor != null,
                cancellation
            );
            if (invitation is null)
            {
                return OrganizationFaults.InvitationGone;
            }

            invitation.Withdraw();
            after.Signal(OrganizationTopics.Team(request.Organization));
            return Result.Done;
        }
    }
}

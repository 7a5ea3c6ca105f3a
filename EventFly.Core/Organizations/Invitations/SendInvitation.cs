using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations;

/// <summary>Writes the letter. Its code is made here, so that neither the event nor any table ever holds it.</summary>
internal sealed class SendInvitation(IOrganizationsDb db, IEmails emails, TimeProvider time)
    : IReaction<MemberInvited>,
        IReachOutside
{
    public async Task React(MemberInvited happened, CancellationToken cancellation)
    {
        var invitation = await db.Invitations.FirstOrDefaultAsync(i => i.Id == happened.Invitation, cancellation);
        if (invitation is null || !invitation.IsOpen(time.GetUtcNow()))
        {
            return;
        }

        var token = invitation.WriteToken();
        await db.SaveChangesAsync(cancellation);
        await emails.Send(
            new Email(
                invitation.Email,
                $"{happened.InvitedBy} invites you to {happened.OrganizationName}",
                $"Hello,\n\n{happened.InvitedBy} would like you to work on events with {happened.OrganizationName}, "
                    + $"as “{happened.RoleName}”.\n\nThe link works for seven days. You can sign in there, or make an account first.",
                "See the invitation",
                $"/account/invitation/{token}"
            ),
            cancellation
        );
    }
}

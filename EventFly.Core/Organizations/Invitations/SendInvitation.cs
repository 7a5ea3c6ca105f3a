using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Organizations.Invitations;

/// <summary>Writes the letter. Its code is made here, so that neither the event nor any table ever holds it.</summary>
internal sealed class SendInvitation(IOrganizationsDb db, IEmails emails, TimeProvider time)
    : IFollowUp<MemberInvited>,
        IReachOutside
{
    public async Task Follow(MemberInvited happened, CancellationToken cancellation)
    {
        var invitation = await db.Invitations.FirstOrDefaultAsync(i => i.Id == happened.Invitation, cancellation);
        if (invitation is null || !invitation.IsOpen(time.GetUtcNow()))
        {
            return;
        }

        var token = invitation.WriteToken();
        await db.SaveChangesAsync(cancellation);
        var by = LetterText.Name(happened.InvitedBy, T["Somebody"]);
        var organization = LetterText.Title(happened.OrganizationName, T["an organization"]);
        var role = LetterText.Title(happened.RoleName, T["member"]);
        await emails.Send(
            new Email(
                invitation.Email,
                T["{0} invites you to {1}", by, organization],
                LetterText.Paragraphs(
                    T["Hello,"],
                    T["{0} would like you to work on events with {1}, as “{2}”.", by, organization, role],
                    T["The link works for seven days. You can sign in there, or make an account first."]
                ),
                T["See the invitation"],
                $"/account/invitation/{token}"
            ),
            cancellation
        );
    }
}

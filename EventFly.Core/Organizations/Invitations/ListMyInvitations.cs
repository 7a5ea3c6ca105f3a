using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Invitations;

/// <summary>Open invitations to the confirmed address of the one who asks, for those who have lost the letter. At most 20.</summary>
public sealed record ListMyInvitations : IUseCase<IReadOnlyList<InvitationView>>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IOrganizationsDb db, IAccountLookup accounts, Actor actor, TimeProvider time)
        : IHandler<ListMyInvitations, IReadOnlyList<InvitationView>>
    {
        private const int Most = 20;

        public async Task<Result<IReadOnlyList<InvitationView>>> Handle(
            ListMyInvitations request,
            CancellationToken cancellation
        )
        {
            if (await accounts.Find(actor.Account!.Value, cancellation) is not { } me)
            {
                return Fault.NotVisible;
            }

            var (key, now) = (EmailAddress.KeyOf(me.Email), time.GetUtcNow());
            return await (
                from invitation in db.Invitations
                where invitation.OpenFor == key && invitation.ExpiresAt > now
                join organization in db.Organizations on invitation.Organization equals organization.Id
                join role in db.Roles on invitation.Role equals role.Id
                orderby organization.Name
                select new InvitationView(
                    invitation.Id,
                    organization.Name,
                    role.Name,
                    invitation.Email,
                    invitation.InvitedBy,
                    invitation.ExpiresAt
                )
            )
                .Take(Most)
                .ToListAsync(cancellation);
        }
    }
}

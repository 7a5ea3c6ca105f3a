using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Members;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Invitations;

/// <summary>
/// Joins the team. Either the <paramref name="Token"/> of the letter opens it, or the <paramref name="Invitation"/> is
/// addressed to the account's own confirmed e-mail.
/// </summary>
public sealed record AcceptInvitation(string? Token, InvitationId? Invitation = null)
    : ICommand<OrganizationCard>,
        IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.SignedIn;

    internal sealed class Handler(
        IOrganizationsDb db,
        IAccountLookup accounts,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<AcceptInvitation, OrganizationCard>
    {
        public async Task<Result<OrganizationCard>> Handle(AcceptInvitation request, CancellationToken cancellation)
        {
            var (me, now) = (actor.Account!.Value, time.GetUtcNow());
            if (await Find(request, me, cancellation) is not { } invitation)
            {
                return OrganizationFaults.InvitationGone;
            }

            if (invitation.Accept(me, now).Fault is { } fault)
            {
                return fault;
            }

            var organization = await db.Organizations.SingleAsync(o => o.Id == invitation.Organization, cancellation);
            var isMember = await db.Members.AnyAsync(
                m => m.Organization == organization.Id && m.Account == me,
                cancellation
            );
            // Accepted before and removed since: the old letter does not open the door again.
            var isUsed = db.Invitations.Entry(invitation).State is EntityState.Unchanged;
            if (!isMember && isUsed)
            {
                return OrganizationFaults.InvitationGone;
            }

            if (!isMember)
            {
                var role = await db.Roles.FirstOrDefaultAsync(r => r.Id == invitation.Role, cancellation);
                if (role is null)
                {
                    return OrganizationFaults.InvitationGone;
                }

                if (role.IsOwner)
                {
                    organization.OwnerComes();
                }

                db.Members.Add(Member.Join(organization.Id, me, role.Id, now));
            }

            after.Signal(OrganizationTopics.Team(organization.Id));
            return new OrganizationCard(organization.Id, organization.Name, organization.Slug);
        }

        private async Task<Invitation?> Find(AcceptInvitation request, AccountId me, CancellationToken cancellation)
        {
            if (request.Token is { } token)
            {
                var hash = Invitations.Invitation.HashOf(token);
                return await db.Invitations.FirstOrDefaultAsync(i => i.TokenHash == hash, cancellation);
            }

            var account = await accounts.Find(me, cancellation);
            var key = EmailAddress.KeyOf(account?.Email ?? "");
            return await db.Invitations.FirstOrDefaultAsync(
                i => i.Id == request.Invitation && (i.OpenFor == key || i.AcceptedBy == me),
                cancellation
            );
        }
    }
}

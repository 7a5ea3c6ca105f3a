using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Roles;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Invitations;

/// <summary>Offers somebody a role by letter, with or without an account.</summary>
public sealed record InviteMember(OrganizationId Organization, string Email, RoleId Role)
    : ICommand<InvitationId>,
        IThrottled
{
    public Throttle Throttle => Throttle.Letters(Email);

    public Access Access => Access.With(OrganizationPermissions.ManageMembers, Organization);

    internal sealed class Handler(
        IOrganizationsDb db,
        IAccountLookup accounts,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<InviteMember, InvitationId>
    {
        private const int MostMembers = 500;

        public async Task<Result<InvitationId>> Handle(InviteMember request, CancellationToken cancellation)
        {
            var role = await db
                .Roles.AsNoTracking()
                .FirstOrDefaultAsync(r => r.Organization == request.Organization && r.Id == request.Role, cancellation);
            var checks = new Checks();
            checks.That(EmailAddress.IsPlausible(request.Email), "email", "Write it as name@example.org.");
            checks.That(role is not null, "role", "Choose a role.");
            if (checks.Fault is { } fault)
            {
                return fault;
            }

            if (!(await GrantableRights.Of(db, request.Organization, actor, cancellation)).Covers(role!))
            {
                return OrganizationFaults.MoreThanOwnRights;
            }

            if (await IsMember(request, cancellation))
            {
                return OrganizationFaults.MemberAlready;
            }

            var now = time.GetUtcNow();
            var organization = await db
                .Organizations.Where(o => o.Id == request.Organization)
                .Select(o => new OrganizationCard(o.Id, o.Name, o.Slug))
                .SingleAsync(cancellation);
            var key = EmailAddress.KeyOf(request.Email);
            var invitation = await db.Invitations.FirstOrDefaultAsync(
                i => i.Organization == request.Organization && i.OpenFor == key,
                cancellation
            );
            if (invitation is not null && !invitation.HasExpired(now))
            {
                return OrganizationFaults.InvitedAlready;
            }

            if (invitation is not null)
            {
                invitation.Renew(organization.Name, role!, actor.Name, now);
            }
            else if (await OpenInvitations(request.Organization, cancellation) >= Invitation.MostOpen)
            {
                return OrganizationFaults.TooManyInvitations;
            }
            else
            {
                invitation = Invitation.Offer(organization, request.Email, role!, actor.Name, now);
                db.Invitations.Add(invitation);
            }

            after.Signal(OrganizationTopics.Team(request.Organization));
            return invitation.Id;
        }

        private Task<int> OpenInvitations(OrganizationId organization, CancellationToken cancellation) =>
            db.Invitations.CountAsync(i => i.Organization == organization && i.OpenFor != null, cancellation);

        private async Task<bool> IsMember(InviteMember request, CancellationToken cancellation)
        {
            var ids = await db
                .Members.Where(m => m.Organization == request.Organization)
                .OrderBy(m => m.Id)
                .Select(m => m.Account)
                .Take(MostMembers)
                .ToListAsync(cancellation);
            return (await accounts.FindMany(ids, cancellation)).Any(a =>
                string.Equals(a.Email, EmailAddress.Read(request.Email), StringComparison.OrdinalIgnoreCase)
            );
        }
    }
}

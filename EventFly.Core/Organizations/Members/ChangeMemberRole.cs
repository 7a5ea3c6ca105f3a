using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Roles;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Members;

/// <summary>Gives a member another role. It counts from the member's next step on.</summary>
public sealed record ChangeMemberRole(OrganizationId Organization, MemberId Member, RoleId Role) : ICommand<Done>
{
    public Access Access => Access.With(OrganizationPermissions.ManageMembers, Organization);

    internal sealed class Handler(IOrganizationsDb db, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<ChangeMemberRole, Done>
    {
        public async Task<Result<Done>> Handle(ChangeMemberRole request, CancellationToken cancellation)
        {
            var organization = await db.Organizations.SingleAsync(o => o.Id == request.Organization, cancellation);
            var roles = await db.Roles.Where(r => r.Organization == request.Organization).ToListAsync(cancellation);
            var member = await db.Members.FirstOrDefaultAsync(
                m => m.Organization == request.Organization && m.Id == request.Member,
                cancellation
            );
            var next = roles.FirstOrDefault(r => r.Id == request.Role);
            if (member is null || next is null)
            {
                return Fault.NotVisible;
            }

            if (member.Role == next.Id)
            {
                return Result.Done;
            }

            var last = roles.Single(r => r.Id == member.Role);
            var standing = await GrantableRights.Of(db, request.Organization, actor, cancellation);
            if (!standing.Covers(last) || !standing.Covers(next))
            {
                return OrganizationFaults.MoreThanOwnRights;
            }

            if (last.IsOwner && organization.OwnerGoes().Fault is { } fault)
            {
                return fault;
            }

            if (next.IsOwner)
            {
                organization.OwnerComes();
            }

            member.AssignRole(next.Id, time.GetUtcNow());
            after.Signal(OrganizationTopics.Team(request.Organization));
            return Result.Done;
        }
    }
}

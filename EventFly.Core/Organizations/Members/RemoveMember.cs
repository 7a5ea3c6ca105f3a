using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Roles;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Members;

/// <summary>Takes somebody out of the team; the last owner stays.</summary>
public sealed record RemoveMember(OrganizationId Organization, MemberId Member) : ICommand<Done>
{
    public Access Access => Access.With(OrganizationPermissions.ManageMembers, Organization);

    internal sealed class Handler(IOrganizationsDb db, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<RemoveMember, Done>
    {
        public async Task<Result<Done>> Handle(RemoveMember request, CancellationToken cancellation)
        {
            var member = await db.Members.FirstOrDefaultAsync(
                m => m.Organization == request.Organization && m.Id == request.Member,
                cancellation
            );
            if (member is null)
            {
                return Fault.NotVisible;
            }

            var organization = await db.Organizations.SingleAsync(o => o.Id == request.Organization, cancellation);
            var role = await db.Roles.SingleAsync(r => r.Id == member.Role, cancellation);
            if (!(await GrantableRights.Of(db, request.Organization, actor, cancellation)).Covers(role))
            {
                return OrganizationFaults.MoreThanOwnRights;
            }

            if (role.IsOwner && organization.OwnerGoes().Fault is { } fault)
            {
                return fault;
            }

            member.Leave(time.GetUtcNow());
            db.Members.Remove(member);
            after.Signal(OrganizationTopics.Team(request.Organization));
            return Result.Done;
        }
    }
}

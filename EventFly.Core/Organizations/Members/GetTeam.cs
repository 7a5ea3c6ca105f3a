using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Invitations;
using EventFly.Core.Organizations.Roles;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Members;

/// <summary>Who works together in an organization; for its members. At most 500 members and 100 open invitations.</summary>
public sealed record GetTeam(string Slug) : IUseCase<TeamView>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IOrganizationsDb db, IAccountLookup accounts, Actor actor, TimeProvider time)
        : IHandler<GetTeam, TeamView>
    {
        private const int MostMembers = 500;

        public async Task<Result<TeamView>> Handle(GetTeam request, CancellationToken cancellation)
        {
            var card = await db
                .Organizations.Where(o => o.Slug == request.Slug)
                .Where(o => db.Members.Any(m => m.Organization == o.Id && m.Account == actor.Account))
                .Select(o => new OrganizationCard(o.Id, o.Name, o.Slug))
                .FirstOrDefaultAsync(cancellation);
            if (card is null)
            {
                return Fault.NotVisible;
            }

            var standing = await GrantableRights.Of(db, card.Id, actor, cancellation);
            var canManage = standing.Covers([OrganizationPermissions.ManageMembers.Name]);
            var roles = await db.Roles.AsNoTracking().Where(r => r.Organization == card.Id).ToListAsync(cancellation);
            var members = await db
                .Members.AsNoTracking()
                .Where(m => m.Organization == card.Id)
                .OrderBy(m => m.JoinedAt)
                .Take(MostMembers)
                .ToListAsync(cancellation);
            var people = (await accounts.FindMany([.. members.Select(m => m.Account)], cancellation)).ToDictionary(p =>
                p.Id
            );
            return new TeamView(
                card,
                canManage,
                standing.Covers([OrganizationPermissions.Manage.Name]),
                [.. members.Where(m => people.ContainsKey(m.Account)).Select(m => ShowMember(m, people[m.Account]))],
                [
                    .. roles
                        .OrderByDescending(r => r.IsOwner)
                        .ThenByDescending(r => r.Permissions.Count)
                        .ThenBy(r => r.Name)
                        .Select(ShowRole),
                ],
                canManage ? await Invitations(card.Id, roles, cancellation) : []
            );

            TeamMember ShowMember(Member m, AccountCard person) =>
                new(
                    m.Id,
                    m.Account,
                    person.Name,
                    canManage ? person.Email : null,
                    m.Role,
                    m.JoinedAt,
                    m.Account == actor.Account,
                    canManage && standing.Covers(roles.Single(r => r.Id == m.Role))
                );

            TeamRole ShowRole(Role r) =>
                new(
                    r.Id,
                    r.Name,
                    r.IsOwner,
                    r.Permissions,
                    members.Count(m => m.Role == r.Id),
                    canManage && standing.Covers(r)
                );
        }

        private async Task<IReadOnlyList<TeamInvitation>> Invitations(
            OrganizationId organization,
            List<Role> roles,
            CancellationToken cancellation
        )
        {
            var now = time.GetUtcNow();
            var open = await db
                .Invitations.AsNoTracking()
                .Where(i => i.Organization == organization && i.OpenFor != null)
                .OrderBy(i => i.Email)
                .Take(Invitation.MostOpen)
                .ToListAsync(cancellation);
            return
            [
                .. open.Select(i => new TeamInvitation(
                    i.Id,
                    i.Email,
                    roles.FirstOrDefault(r => r.Id == i.Role)?.Name ?? "",
                    i.InvitedBy,
                    i.ExpiresAt,
                    i.HasExpired(now)
                )),
            ];
        }
    }
}

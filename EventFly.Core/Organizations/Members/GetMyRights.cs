using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Members;

public sealed record MyRights(OrganizationCard Organization, string Role, IReadOnlyList<string> Permissions)
{
    public bool Include(Permission permission) => Permissions.Contains(permission.Name);
}

/// <summary>What the one who asks may do in an organization, by its part of the address. To strangers it does not exist.</summary>
public sealed record GetMyRights(string Slug) : IUseCase<MyRights>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IOrganizationsDb db, Actor actor) : IHandler<GetMyRights, MyRights>
    {
        public async Task<Result<MyRights>> Handle(GetMyRights request, CancellationToken cancellation)
        {
            var rights = await (
                from organization in db.Organizations
                where organization.Slug == request.Slug
                join member in db.Members on organization.Id equals member.Organization
                where member.Account == actor.Account
                join role in db.Roles on member.Role equals role.Id
                select new { Card = new OrganizationCard(organization.Id, organization.Name, organization.Slug), role }
            )
                .AsNoTracking()
                .FirstOrDefaultAsync(cancellation);
            return rights is null
                ? Fault.NotVisible
                : new MyRights(rights.Card, rights.role.Name, rights.role.Permissions);
        }
    }
}

using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Organizations;

public sealed record MyOrganization(
    OrganizationId Id,
    string Name,
    string Slug,
    string Role,
    IReadOnlyList<string> Permissions,
    int Members
)
{
    public bool Include(Permission permission) => Permissions.Contains(permission.Name);
}

/// <summary>The organizations that the one who asks belongs to, by name; at most 200.</summary>
public sealed record ListMyOrganizations : IUseCase<IReadOnlyList<MyOrganization>>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IOrganizationsDb db, Actor actor)
        : IHandler<ListMyOrganizations, IReadOnlyList<MyOrganization>>
    {
        private const int Most = 200;

        public async Task<Result<IReadOnlyList<MyOrganization>>> Handle(
            ListMyOrganizations request,
            CancellationToken cancellation
        ) =>
            await (
                from member in db.Members
                where member.Account == actor.Account
                join organization in db.Organizations on member.Organization equals organization.Id
                join role in db.Roles on member.Role equals role.Id
                orderby organization.Name, organization.Id
                select new MyOrganization(
                    organization.Id,
                    organization.Name,
                    organization.Slug,
                    role.Name,
                    role.Permissions,
                    db.Members.Count(m => m.Organization == organization.Id)
                )
            )
                .Take(Most)
                .ToListAsync(cancellation);
    }
}

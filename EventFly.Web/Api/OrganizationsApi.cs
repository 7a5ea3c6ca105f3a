using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Invitations;
using EventFly.Core.Organizations.Members;
using EventFly.Core.Organizations.Organizations;

namespace EventFly.Web.Api;

internal static class OrganizationsApi
{
    public static void MapOrganizations(this RouteGroupBuilder api)
    {
        var organizations = api.MapGroup("/organizations").WithTags("Organizations");
        organizations
            .MapGet(
                "/",
                (HttpContext context, IUseCases useCases) => useCases.Answer(context, new ListMyOrganizations())
            )
            .As("ListMyOrganizations", "The organizations you belong to");
        organizations
            .MapPost(
                "/",
                (HttpContext context, IUseCases useCases, NewOrganization body) =>
                    useCases.Answer(context, new CreateOrganization(body.Name ?? ""))
            )
            .As("CreateOrganization", "Found an organization and own it");
        organizations
            .MapGet(
                "/{organization}/members",
                (HttpContext context, IUseCases useCases, string organization) =>
                    useCases.Answer(context, new GetTeam(organization))
            )
            .As("ReadTeam", "The team: members, roles, and open invitations if you manage them");
        organizations
            .MapPost(
                "/{organizationId:guid}/invitations",
                (HttpContext context, IUseCases useCases, Guid organizationId, NewInvitation body) =>
                    useCases.Answer(
                        context,
                        new InviteMember(new OrganizationId(organizationId), body.Email ?? "", body.Role)
                    )
            )
            .As("InviteMember", "Offer somebody a role by letter");
    }

    /// <param name="Name">1 to 80 characters.</param>
    internal sealed record NewOrganization(string? Name);

    /// <param name="Email">Where the letter goes.</param>
    /// <param name="Role">One of the team's roles.</param>
    internal sealed record NewInvitation(string? Email, RoleId Role);
}

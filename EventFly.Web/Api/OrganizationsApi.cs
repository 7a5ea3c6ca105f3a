using EventFly.Core.Kernel;
using EventFly.Core.Organizations;
using EventFly.Core.Organizations.Contracts;

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
            .WithSummary("The organizations you belong to");
        organizations
            .MapPost(
                "/",
                (HttpContext context, IUseCases useCases, NewOrganization body) =>
                    useCases.Answer(context, new CreateOrganization(body.Name ?? ""))
            )
            .WithSummary("Found an organization and own it");
        organizations
            .MapGet(
                "/{organization}/members",
                (HttpContext context, IUseCases useCases, string organization) =>
                    useCases.Answer(context, new GetTeam(organization))
            )
            .WithSummary("The team: members, roles, and open invitations if you manage them");
        organizations
            .MapPost(
                "/{organization:guid}/invitations",
                (HttpContext context, IUseCases useCases, Guid organization, NewInvitation body) =>
                    useCases.Answer(
                        context,
                        new InviteMember(new OrganizationId(organization), body.Email ?? "", body.Role)
                    )
            )
            .WithSummary("Offer somebody a role by letter");
    }

    /// <param name="Name">1 to 80 characters.</param>
    internal sealed record NewOrganization(string? Name);

    /// <param name="Email">Where the letter goes.</param>
    /// <param name="Role">One of the team's roles.</param>
    internal sealed record NewInvitation(string? Email, RoleId Role);
}

using System.Security.Claims;
using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Invitations;
using EventFly.Core.Organizations.Organizations;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EventFly.Web.Account;

internal static class SignInSetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.Name = "ef-session";
            o.LoginPath = "/account/sign-in";
            o.AccessDeniedPath = "/not-found";
            o.ReturnUrlParameter = "returnUrl";
            o.ExpireTimeSpan = TimeSpan.FromHours(12);
            o.SlidingExpiration = true;
            o.Events.OnValidatePrincipal = SignInValidation.Validate;
        });
        services.AddSingleton<SignInOutage>();
        services.AddScoped<AuthenticationStateProvider, CircuitSignIn>();
        services.AddScoped<CircuitHandler, CircuitSignInStart>();
        services.AddScoped<IUserClaimsPrincipalFactory<Core.Identity.Accounts.Account>, Claims>();
        services.AddAuthorization();
        return services;
    }

    /// <summary>Leads people to what they are here for: a team to its organizations, everybody else to their tickets.</summary>
    public const string Home = "/account/home";

    public static void MapSignIn(this WebApplication app)
    {
        app.MapGet(
                Home,
                async (HttpContext context, IUseCases useCases) =>
                {
                    var actor = Actors.From(context.User);
                    var mine = await useCases.Run(actor, new ListMyOrganizations());
                    var offers = await useCases.Run(actor, new ListMyInvitations());
                    var isTeam =
                        mine is { IsDone: true, Value.Count: > 0 } || offers is { IsDone: true, Value.Count: > 0 };
                    return Results.LocalRedirect(isTeam ? "/organize" : "/me");
                }
            )
            .RequireAuthorization()
            .ExcludeFromDescription();
        // The form field makes the antiforgery middleware check this post; without it nothing would.
        app.MapPost(
                "/account/sign-out",
                async (HttpContext context, IUseCases useCases, [FromForm] string? returnUrl) =>
                {
                    try
                    {
                        await useCases.Run(Actors.From(context.User), new SignOut());
                    }
                    catch (Exception e) when (Outages.IsOutage(e))
                    {
                        // This browser is signed out at least; a copy of its cookie ends with its time.
                        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                    }

                    return Results.LocalRedirect(ReturnTo.Local(returnUrl) ?? "/");
                }
            )
            .ExcludeFromDescription();
    }

    private sealed class Claims(UserManager<Core.Identity.Accounts.Account> users, IOptions<IdentityOptions> options)
        : UserClaimsPrincipalFactory<Core.Identity.Accounts.Account>(users, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Core.Identity.Accounts.Account user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.AddClaim(new Claim(Actors.NameClaim, user.DisplayName));
            return identity;
        }
    }
}

using System.Security.Claims;
using EventFly.Core.Identity;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Identity;
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
        });
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddScoped<IUserClaimsPrincipalFactory<Core.Identity.Account>, Claims>();
        services.AddAuthorization();
        return services;
    }

    public static void MapSignIn(this WebApplication app) =>
        app.MapPost(
            "/account/sign-out",
            async (SignInManager<Core.Identity.Account> signIn) =>
            {
                await signIn.SignOutAsync();
                return Results.LocalRedirect("/");
            }
        );

    private sealed class Claims(UserManager<Core.Identity.Account> users, IOptions<IdentityOptions> options)
        : UserClaimsPrincipalFactory<Core.Identity.Account>(users, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Core.Identity.Account user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.AddClaim(new Claim(Actors.NameClaim, user.DisplayName));
            return identity;
        }
    }
}

using System.Security.Claims;
using EventFly.Core.Identity;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components.Authorization;
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
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.LoginPath = "/account/sign-in";
            o.AccessDeniedPath = "/not-found";
            o.ReturnUrlParameter = "returnUrl";
            o.ExpireTimeSpan = TimeSpan.FromHours(12);
            o.SlidingExpiration = true;
        });
        services.AddScoped<AuthenticationStateProvider, CircuitSignIn>();
        services.AddAccountLimits();
        services.AddScoped<IUserClaimsPrincipalFactory<Core.Identity.Account>, Claims>();
        services.AddAuthorization();
        return services;
    }

    public static void MapSignIn(this WebApplication app) =>
        // The form field makes the antiforgery middleware check this post; without it nothing would.
        app.MapPost(
            "/account/sign-out",
            async (HttpContext context, IUseCases useCases, [FromForm] string? returnUrl) =>
            {
                await useCases.Run(Actors.From(context.User), new SignOut());
                return Results.LocalRedirect(ReturnTo.Local(returnUrl) ?? "/");
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

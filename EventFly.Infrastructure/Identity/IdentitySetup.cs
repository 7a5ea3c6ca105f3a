using System.Security.Claims;
using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Passwords;
using EventFly.Core.Identity.SignIns;
using EventFly.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Identity;

internal static class IdentitySetup
{
    public static IServiceCollection AddIdentityContext(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddIdentityCore<Account>(o =>
            {
                o.User.RequireUniqueEmail = true;
                // The address is the name, and there is one rule for addresses.
                o.User.AllowedUserNameCharacters = "";
                o.SignIn.RequireConfirmedEmail = true;
                o.Password.RequiredLength = PasswordRules.MinLength;
                o.Password.RequireDigit = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireNonAlphanumeric = false;
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddSignInManager()
            .AddEntityFrameworkStores<EventFlyDbContext>()
            .AddDefaultTokenProviders();
        services.AddSingleton(SettingsCheck.SignInLimits(configuration) ?? SignInLimits.Usual);
        services.AddScoped<IPasswordHasher<Account>, PasswordHashing>();
        services.AddScoped<ISession, Session>();
        services.AddScoped<IKnownBrowser, KnownBrowser>();
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = TimeSpan.FromMinutes(1);
            // A refreshed principal is still the same sign-in.
            o.OnRefreshingPrincipal = refreshing =>
            {
                if (refreshing.CurrentPrincipal?.FindFirst(ISession.SignInClaim) is { } claim)
                {
                    (refreshing.NewPrincipal?.Identity as ClaimsIdentity)?.AddClaim(claim);
                }

                return Task.CompletedTask;
            };
        });
        services.AddDataProtection().SetApplicationName("EventFly").PersistKeysToDbContext<EventFlyDbContext>();
        return services;
    }
}

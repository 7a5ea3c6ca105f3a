using System.Security.Claims;
using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace EventFly.Web.Account;

/// <summary>Asks on each request, and again from each open screen, whether the sign-in that it comes with still holds.</summary>
internal static class SignInValidation
{
    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        // Files are for everybody.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var services = context.HttpContext.RequestServices;
        var outage = services.GetRequiredService<SignInOutage>();
        try
        {
            if (await Holds(services, context.Principal!))
            {
                await SecurityStampValidator.ValidatePrincipalAsync(context);
            }
            else
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            }

            outage.IsOver();
        }
        catch (Exception e) when (Outages.IsOutage(e))
        {
            // Nobody is signed out: without its database, nothing can be done with a sign-in either.
            outage.Began(e);
        }
    }

    public static async Task<bool> Holds(IServiceProvider services, ClaimsPrincipal person)
    {
        var stampClaim = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        if (!Guid.TryParse(person.FindFirstValue(Core.Identity.SignIns.ISession.SignInClaim), out var signIn))
        {
            return false;
        }

        var stamp = person.FindFirstValue(stampClaim.SecurityStampClaimType);
        return await services.GetRequiredService<IUseCases>().Run(Actors.From(person), new CheckSignIn(signIn, stamp))
            is { IsDone: true, Value: true };
    }
}

/// <summary>Says once that sign-ins cannot be asked about, however many requests there are until they can.</summary>
internal sealed partial class SignInOutage(ILogger<SignInOutage> log)
{
    private int _isOn;

    public void Began(Exception reason)
    {
        if (Interlocked.Exchange(ref _isOn, 1) == 0)
        {
            CouldNotAsk(log, reason.GetBaseException().Message);
        }
    }

    public void IsOver() => Volatile.Write(ref _isOn, 0);

    [LoggerMessage(
        LogLevel.Warning,
        "Whether sign-ins still hold cannot be asked: {Reason} Nobody is signed out meanwhile."
    )]
    private static partial void CouldNotAsk(ILogger log, string reason);
}

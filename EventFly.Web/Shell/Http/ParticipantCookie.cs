using System.Security.Claims;
using System.Security.Cryptography;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.DataProtection;

namespace EventFly.Web.Shell.Http;

/// <summary>
/// Knows a device again by a signed cookie, without an account. The identity is merged into the user, so that a circuit
/// learns it from its own connection and never from the page that somebody hands it.
/// </summary>
internal static class ParticipantCookie
{
    private const string Name = "ef-participant";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>A full hall behind one address comes in within a minute; a machine that makes voters is stopped.</summary>
    private static readonly Throttle NewDevices = new("devices")
    {
        Network = new Rate(5_000, TimeSpan.FromMilliseconds(20)),
    };

    public static IApplicationBuilder UseParticipantCookie(this IApplicationBuilder app)
    {
        var protector = app
            .ApplicationServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("EventFly.Participant.v1");
        var throttles = app.ApplicationServices.GetRequiredService<IThrottles>();
        return app.Use(
            (context, next) =>
            {
                var identity = new ClaimsIdentity([Networks.ClaimOf(context)]);
                context.User.AddIdentity(identity);
                var participant = Read(context, protector);
                if (participant is null && IsLivePage(context.Request))
                {
                    if (throttles.Take(Actors.From(context.User), NewDevices) is { RetryAfter: { } wait })
                    {
                        return TooMany.Answer(
                            context,
                            wait,
                            words => words["Many people come in here right now. Wait a moment and try again."]
                        );
                    }

                    participant = ParticipantId.New();
                    Write(context, protector, participant.Value);
                    identity.AddClaim(new(Actors.NewDeviceClaim, "yes"));
                }

                if (participant is { } id)
                {
                    identity.AddClaim(new(Actors.ParticipantClaim, id.ToString()));
                }

                return next(context);
            }
        );
    }

    private static bool IsLivePage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && (request.Path.StartsWithSegments("/join") || request.Path.StartsWithSegments("/e"));

    private static ParticipantId? Read(HttpContext context, IDataProtector protector)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            return Guid.TryParse(protector.Unprotect(cookie), out var id) ? new ParticipantId(id) : null;
        }
        catch (CryptographicException)
        {
            // Forged, or signed with a key that is gone: a new device from here on.
            return null;
        }
    }

    private static void Write(HttpContext context, IDataProtector protector, ParticipantId id) =>
        context.Response.Cookies.Append(
            Name,
            protector.Protect(id.ToString()),
            new CookieOptions { MaxAge = Lifetime }
        );
}

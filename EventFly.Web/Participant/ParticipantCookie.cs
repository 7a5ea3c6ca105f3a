using System.Security.Claims;
using System.Security.Cryptography;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.DataProtection;

namespace EventFly.Web.Participant;

/// <summary>
/// Knows a device again by a signed cookie, without an account. The identity is merged into the user, so that a circuit
/// learns it from its own connection and never from the page that somebody hands it.
/// </summary>
internal static class ParticipantCookie
{
    private const string Name = "ef-participant";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    public static IApplicationBuilder UseParticipantCookie(this IApplicationBuilder app)
    {
        var protector = app
            .ApplicationServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("EventFly.Participant.v1");
        return app.Use(
            (context, next) =>
            {
                var participant = Read(context, protector);
                if (participant is null && IsLivePage(context.Request))
                {
                    participant = ParticipantId.New();
                    Write(context, protector, participant.Value);
                }

                if (participant is { } id)
                {
                    context.User.AddIdentity(new ClaimsIdentity([new(Actors.ParticipantClaim, id.ToString())]));
                }

                return next(context);
            }
        );
    }

    private static bool IsLivePage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && (request.Path.StartsWithSegments("/join") || request.Path.StartsWithSegments("/e"));

    private static string CookieName(HttpContext context) => context.Request.IsHttps ? "__Host-" + Name : Name;

    private static ParticipantId? Read(HttpContext context, IDataProtector protector)
    {
        if (context.Request.Cookies[CookieName(context)] is not { Length: > 0 } cookie)
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
            CookieName(context),
            protector.Protect(id.ToString()),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                MaxAge = Lifetime,
                Path = "/",
            }
        );
}

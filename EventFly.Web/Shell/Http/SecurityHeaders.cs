using System.Security.Cryptography;
using EventFly.Core.Payments.Providers;

namespace EventFly.Web.Shell.Http;

/// <summary>What every answer says to the browser about what it may do.</summary>
internal static class SecurityHeaders
{
    private static readonly PathString[] Personal =
    [
        "/api",
        "/orders",
        "/account",
        "/invitations",
        "/organize",
        "/desk",
    ];

    /// <summary>Where forms lead to a provider's page, or from one back.</summary>
    private static readonly PathString[] Paying = ["/e", "/orders", "/dev/stripe"];

    private const string NonceKey = "eventfly:nonce";

    public static string NonceOf(HttpContext context) => (string)context.Items[NonceKey]!;

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
                context.Items[NonceKey] = nonce;
                var headers = context.Response.Headers;
                // 'unsafe-inline' for styles is MudBlazor's price; scripts need this answer's nonce.
                headers.ContentSecurityPolicy =
                    $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; object-src 'none'; "
                    + $"base-uri 'self'; form-action {FormTargets(context)}; frame-ancestors {Ancestors(context)}";
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = context.Request.Path.StartsWithSegments("/orders")
                    ? "no-referrer"
                    : "strict-origin-when-cross-origin";
                headers["Permissions-Policy"] = context.Request.Path.StartsWithSegments("/desk")
                    ? "camera=(self), microphone=(), geolocation=()"
                    : "camera=(), microphone=(), geolocation=(self)";
                if (Personal.Any(start => context.Request.Path.StartsWithSegments(start)))
                {
                    context.Response.OnStarting(KeepOutOfCaches, context.Response);
                }

                return next(context);
            }
        );

    /// <summary>What is made to stand on somebody else's page asks for nothing and shows nobody's own.</summary>
    private static string Ancestors(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/embed") ? "*" : "'none'";

    /// <summary>A form that pays is answered with the way to the provider's page, which browsers follow only if it is named.</summary>
    private static string FormTargets(HttpContext context) =>
        Paying.Any(start => context.Request.Path.StartsWithSegments(start))
            ? string.Join(
                ' ',
                context.RequestServices.GetServices<IPaymentProvider>().Select(p => p.PageOrigin).Prepend("'self'")
            )
            : "'self'";

    /// <summary>Unless an endpoint knows better, what is about one person is kept by nobody on the way.</summary>
    private static Task KeepOutOfCaches(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}

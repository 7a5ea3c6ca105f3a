using Microsoft.AspNetCore.Http.Features;

namespace EventFly.Web.Shell.Http;

/// <summary>
/// Only our own pages open live connections and change something through the API with a person's cookies. A browser sends
/// cookies with what a page of a neighbouring site asks for, and no CORS rule stops it; but it always says, in
/// <c>Origin</c>, whose page it was.
/// </summary>
internal static partial class OriginCheck
{
    /// <summary>Goes after the forwarded headers: behind a proxy, those say by which address people came.</summary>
    public static IApplicationBuilder UseOriginCheck(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<SiteAddress>().Configured;
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OriginCheck));
        return app.Use(
            (context, next) =>
            {
                var request = context.Request;
                if (!(IsLive(request) || ActsWithCookies(request)) || IsWelcome(request, IsWebSocket(context), site))
                {
                    return next(context);
                }

                Refused(log, request.Headers.Origin.ToString(), request.Path, request.Scheme, request.Host.ToString());
                return TypedResults
                    .Problem("Only this site's own pages may ask for this.", statusCode: StatusCodes.Status403Forbidden)
                    .ExecuteAsync(context);
            }
        );
    }

    /// <summary>Without cookies it comes with nobody's rights but its own.</summary>
    private static bool ActsWithCookies(HttpRequest request) =>
        request.Path.StartsWithSegments("/api")
        && request.Headers.Cookie.Count > 0
        && !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    /// <summary>Whether it is about a live connection: a circuit's, or a program's.</summary>
    public static bool IsLive(HttpRequest request) => IsCircuit(request) || request.Path.StartsWithSegments("/hubs");

    public static bool IsCircuit(HttpRequest request) => request.Path.StartsWithSegments("/_blazor");

    /// <summary>
    /// Without an origin it is a program, which has no foreign cookies to abuse, or a browser that fetches from its own
    /// site. A browser's WebSocket always has one, and circuits are for browsers.
    /// </summary>
    private static bool IsWelcome(HttpRequest request, bool isWebSocket, Uri? site) =>
        request.Headers.Origin.Count == 0
            ? !(isWebSocket && IsCircuit(request))
                && request.Headers["Sec-Fetch-Site"] is not ["cross-site" or "same-site"]
            : IsOurs(request, site);

    private static bool IsOurs(HttpRequest request, Uri? site) =>
        request.Headers.Origin is [{ } origin]
        && Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && (
            IsSame(from, site)
            || Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own) && IsSame(from, own)
        );

    private static bool IsSame(Uri from, Uri? our) =>
        our is not null
        && string.Equals(
            from.GetLeftPart(UriPartial.Authority),
            our.GetLeftPart(UriPartial.Authority),
            StringComparison.OrdinalIgnoreCase
        );

    public static bool IsWebSocket(HttpContext context) =>
        context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest is true
        || context.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect is true;

    [LoggerMessage(
        LogLevel.Information,
        "A page of '{Origin}' wanted {Path}: refused. This site is {Scheme}://{Host} here."
    )]
    private static partial void Refused(ILogger log, string origin, PathString path, string scheme, string host);
}

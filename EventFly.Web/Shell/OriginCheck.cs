using Microsoft.AspNetCore.Http.Features;

namespace EventFly.Web.Shell;

/// <summary>
/// Only our own pages open live connections. A browser sends its cookies with a WebSocket that a foreign page opens, and no
/// CORS rule stops it; but it always says, in <c>Origin</c>, whose page it was.
/// </summary>
internal static partial class OriginCheck
{
    /// <summary>Goes after the forwarded headers: behind a proxy, those say by which address people came.</summary>
    public static IApplicationBuilder UseOriginCheck(this IApplicationBuilder app)
    {
        var settings = app.ApplicationServices.GetRequiredService<IConfiguration>();
        var site = Uri.TryCreate(settings["Site:Address"], UriKind.Absolute, out var address) ? address : null;
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OriginCheck));
        return app.Use(
            (context, next) =>
            {
                var request = context.Request;
                if (!IsLive(request) || IsWelcome(request, IsWebSocket(context), site))
                {
                    return next(context);
                }

                Refused(log, request.Headers.Origin.ToString(), request.Path, request.Scheme, request.Host.ToString());
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return context.Response.WriteAsync("Live connections are opened by this site's own pages only.");
            }
        );
    }

    private static bool IsLive(HttpRequest request) => IsCircuit(request) || request.Path.StartsWithSegments("/hubs");

    private static bool IsCircuit(HttpRequest request) => request.Path.StartsWithSegments("/_blazor");

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

    private static bool IsWebSocket(HttpContext context) =>
        context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest is true
        || context.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect is true;

    [LoggerMessage(
        LogLevel.Information,
        "A page of '{Origin}' wanted to open a live connection at {Path}: refused. This site is {Scheme}://{Host} here."
    )]
    private static partial void Refused(ILogger log, string origin, PathString path, string scheme, string host);
}

using Microsoft.AspNetCore.CookiePolicy;
using SetCookieHeaderValue = Microsoft.Net.Http.Headers.SetCookieHeaderValue;

namespace EventFly.Web.Shell.Http;

/// <summary>
/// Behind https our cookies are called <c>__Host-ef-…</c>: a browser takes such a cookie from this very host over https only, so
/// that no neighbouring site and nobody on the line can plant one. The code calls them <c>ef-…</c> either way.
/// </summary>
internal static class HostCookies
{
    private const string Ours = "ef-";
    private const string Prefix = "__Host-";

    /// <summary>Goes after the forwarded headers, and before whatever reads or writes a cookie.</summary>
    public static IApplicationBuilder UseHostCookies(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (!context.Request.IsHttps)
                {
                    return next(context);
                }

                Take(context.Request.Headers);
                context.Response.OnStarting(() =>
                {
                    Give(context.Response.Headers);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    /// <summary>
    /// No script reads a cookie, none goes without https where there is https, none along with what another site posts; whoever
    /// sets one says its name, value and how long it lasts.
    /// </summary>
    public static IApplicationBuilder UseGuardedCookies(this IApplicationBuilder app) =>
        app.UseCookiePolicy(
            new CookiePolicyOptions
            {
                HttpOnly = HttpOnlyPolicy.Always,
                Secure = CookieSecurePolicy.SameAsRequest,
                MinimumSameSitePolicy = SameSiteMode.Lax,
            }
        );

    /// <summary>A cookie of ours without the prefix was set by somebody else.</summary>
    private static void Take(IHeaderDictionary request)
    {
        if (request.Cookie.Count == 0)
        {
            return;
        }

        var cookies = request
            .Cookie.SelectMany(header => (header ?? "").Split(';', StringSplitOptions.TrimEntries))
            .Where(cookie => !cookie.StartsWith(Ours, StringComparison.Ordinal))
            .Select(cookie =>
                cookie.StartsWith(Prefix + Ours, StringComparison.Ordinal) ? cookie[Prefix.Length..] : cookie
            );
        request.Cookie = string.Join("; ", cookies);
    }

    private static void Give(IHeaderDictionary response)
    {
        if (response.SetCookie.Any(IsOurs))
        {
            response.SetCookie = response.SetCookie.Select(c => IsOurs(c) ? Prefixed(c!) : c).ToArray();
        }
    }

    private static bool IsOurs(string? cookie) => cookie?.StartsWith(Ours, StringComparison.Ordinal) is true;

    private static string Prefixed(string header)
    {
        var cookie = SetCookieHeaderValue.Parse(header);
        cookie.Name = Prefix + cookie.Name;
        (cookie.Secure, cookie.Path, cookie.Domain) = (true, "/", default);
        return cookie.ToString();
    }
}

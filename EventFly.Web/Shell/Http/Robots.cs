using System.Text.RegularExpressions;

namespace EventFly.Web.Shell.Http;

/// <summary>Programs that say what they are: crawlers, previews of links, pages fetched ahead. Nobody has looked at anything then.</summary>
internal static partial class Robots
{
    public static bool Asks(HttpRequest request) =>
        SaysSo().IsMatch(request.Headers.UserAgent.ToString())
        || IsAhead(request.Headers["Sec-Purpose"])
        || IsAhead(request.Headers["Purpose"]);

    private static bool IsAhead(string? purpose) =>
        purpose?.Contains("prefetch", StringComparison.OrdinalIgnoreCase) is true;

    // Cubot makes phones.
    [GeneratedRegex(
        "(?<!cu)bot\\b|crawl|spider|slurp|preview|facebookexternalhit|embedly|archiver|monitor",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SaysSo();
}

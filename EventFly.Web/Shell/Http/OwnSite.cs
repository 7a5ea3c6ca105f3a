namespace EventFly.Web.Shell.Http;

/// <summary>Whether somebody came to a page from another page of this site, as far as their browser says.</summary>
internal static class OwnSite
{
    public static bool IsFrom(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from)
        && new HostString(from.Authority) == request.Host;
}

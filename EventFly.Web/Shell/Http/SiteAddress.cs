using Microsoft.AspNetCore.HostFiltering;

namespace EventFly.Web.Shell.Http;

/// <summary>
/// Where people reach this site: <c>Site__Address</c>, and where that is not set, the address by which they came. What is
/// printed, scanned or kept elsewhere must not follow a <c>Host</c> header that anybody can write.
/// </summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    public Uri? Configured { get; } =
        Uri.TryCreate(configuration["Site:Address"], UriKind.Absolute, out var address) ? address : null;

    /// <param name="path">Without a slash at its beginning.</param>
    /// <param name="asTheyCame">The base address of the request or circuit at hand.</param>
    public string Link(string path, string asTheyCame) => $"{Base(asTheyCame)}/{path}";

    /// <inheritdoc cref="Link(string, string)"/>
    public string Link(string path, HttpRequest request) =>
        Link(path, $"{request.Scheme}://{request.Host}{request.PathBase}");

    /// <summary>As people type it: without the scheme.</summary>
    public string AsTyped(string path, string asTheyCame)
    {
        var site = new Uri(Base(asTheyCame));
        return site.Authority + site.AbsolutePath.TrimEnd('/') + "/" + path;
    }

    private string Base(string asTheyCame) => (Configured?.ToString() ?? asTheyCame).TrimEnd('/');
}

internal static class SiteAddressSetup
{
    /// <summary>Without the port, which the filter does not look at.</summary>
    private static readonly string[] OwnMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>
    /// Requests for other hosts are refused, unless <c>AllowedHosts</c> names them; this machine may always ask, for its health
    /// above all.
    /// </summary>
    public static IServiceCollection AddSiteAddress(this IServiceCollection services, IConfiguration configuration)
    {
        var site = new SiteAddress(configuration);
        services.AddSingleton(site);
        if (site.Configured is { } address && configuration["AllowedHosts"] is null or "")
        {
            services.Configure<HostFilteringOptions>(o => o.AllowedHosts = [address.IdnHost, .. OwnMachine]);
        }

        return services;
    }
}

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventFly.Infrastructure.Email;

/// <summary>Where this site is, for links that leave it: in letters, and back from a payment page.</summary>
internal sealed class OwnAddress(IOptions<SiteSettings> site, IServiceProvider services)
{
    /// <summary>As configured; in Development else where this process listens.</summary>
    public Uri Public => site.Value.Address.Length > 0 ? new Uri(site.Value.Address) : Listening;

    /// <summary>Where this process itself answers.</summary>
    public Uri Listening =>
        Uri.TryCreate(
            services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(),
            UriKind.Absolute,
            out var own
        )
            ? Reachable(own)
            : new Uri(SiteSettings.DevelopmentAddress);

    /// <summary>One listens on every address of a machine, but asks at one.</summary>
    private static Uri Reachable(Uri listening) =>
        listening.Host is "0.0.0.0" or "[::]" ? new UriBuilder(listening) { Host = "localhost" }.Uri : listening;
}

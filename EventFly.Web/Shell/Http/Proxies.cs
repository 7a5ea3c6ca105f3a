using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace EventFly.Web.Shell.Http;

/// <summary>
/// Which reverse proxies may say who asks and by which scheme: <c>Site__Proxies</c>, addresses and networks between
/// commas. Nobody else is believed, not even the own machine.
/// </summary>
internal static class Proxies
{
    /// <exception cref="ValidationException">An entry is neither an address nor a network.</exception>
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = Parse(configuration["Site:Proxies"] ?? "");
        return services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders =
                networks.Count == 0
                    ? ForwardedHeaders.None
                    : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // As many hops as there are trusted proxies: the first address that is not trusted is the visitor's.
            o.ForwardLimit = null;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var network in networks)
            {
                o.KnownIPNetworks.Add(network);
            }
        });
    }

    internal static IReadOnlyList<System.Net.IPNetwork> Parse(string proxies) =>
        [.. proxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One)];

    private static System.Net.IPNetwork One(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address)
            ? new(address, address.GetAddressBytes().Length * 8)
            : throw new ValidationException(
                $"Site__Proxies names '{text}'; it must list addresses or networks, such as 10.0.0.5,10.1.0.0/16."
            );
    }
}

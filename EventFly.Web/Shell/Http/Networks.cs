using System.Net;
using System.Net.Sockets;
using System.Security.Claims;

namespace EventFly.Web.Shell.Http;

/// <summary>
/// From which network a request comes: an IPv4 address, or the /64 in which one IPv6 customer chooses addresses freely. It is
/// merged into the user, so that circuits know it as well.
/// </summary>
internal static class Networks
{
    private const int PrefixBytes = 8;

    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, PrefixBytes))
            : plain.ToString();
    }

    public static Claim ClaimOf(HttpContext context) =>
        new(Actors.NetworkClaim, Of(context.Connection.RemoteIpAddress));
}

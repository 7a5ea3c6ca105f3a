using System.Net;
using System.Net.Sockets;

namespace EventFly.Testing.Servers;

public static class Ports
{
    /// <summary>One on loopback that nobody listened on a moment ago.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

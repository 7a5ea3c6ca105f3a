using System.Net;
using System.Net.Sockets;

namespace EventFly.Testing.Servers;

public static class Ports
{
    private const int Lowest = 12_000;

    /// <summary>Where the system takes the ports from that it hands out itself, unless it was told otherwise.</summary>
    private const int FirstOfSystem = 32_768;

    /// <summary>
    /// One on loopback that nobody listens on. Never one that the system would hand out itself: until a server is up, any
    /// connection of another test could be given it.
    /// </summary>
    public static int Free()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, FirstOfSystem);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse)
            {
                // Somebody's already: the next one.
            }
        }
    }
}

using EventFly.Infrastructure;
using EventFly.Web.Shell.Circuits;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace EventFly.Web.Api.Live;

internal static class LiveHubSetup
{
    public static IServiceCollection AddLiveHub(this IServiceCollection services)
    {
        services
            .AddSignalR()
            .AddJsonProtocol(o => Json.Configure(o.PayloadSerializerOptions))
            .AddMessagePackProtocol(o => o.SerializerOptions = JsonShaped.Options(Json.Options))
            .AddHubOptions<LiveHub>(Bound);
        services.AddSingleton<LiveAudience>();
        return services;
    }

    /// <summary>What one program may ask of the server: as much as one phone.</summary>
    private static void Bound(HubOptions o)
    {
        // The longest answer that is taken, written as awkwardly as JSON allows, is two thirds of this.
        o.MaximumReceiveMessageSize = 8 * 1024;
        // A call waits for the one before it, and a connection that sends on is not read from: nobody else waits.
        o.MaximumParallelInvocationsPerClient = 1;
        o.AddFilter<CircuitPace>();
    }

    public static void MapLiveHub(this WebApplication app) =>
        app.MapHub<LiveHub>(
            "/hubs/live",
            o =>
            {
                o.Transports = HttpTransportType.WebSockets;
                o.CloseOnAuthenticationExpiration = true;
                // Who is cut off while sending does not say goodbye, and is not waited for.
                o.WebSockets.CloseTimeout = TimeSpan.FromSeconds(2);
            }
        );
}

using EventFly.Infrastructure;
using Microsoft.AspNetCore.Http.Connections;

namespace EventFly.Web.Api.Live;

internal static class LiveHubSetup
{
    public static IServiceCollection AddLiveHub(this IServiceCollection services)
    {
        services
            .AddSignalR()
            .AddJsonProtocol(o => Json.Configure(o.PayloadSerializerOptions))
            .AddMessagePackProtocol(o => o.SerializerOptions = JsonShaped.Options(Json.Options));
        services.AddSingleton<LiveAudience>();
        return services;
    }

    public static void MapLiveHub(this WebApplication app) =>
        app.MapHub<LiveHub>(
            "/hubs/live",
            o =>
            {
                o.Transports = HttpTransportType.WebSockets;
                o.CloseOnAuthenticationExpiration = true;
            }
        );
}

using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventFly.Load.Baseline;

/// <summary>
/// What to compare with: a hub with nothing behind it. Whatever JSON is posted to <c>/push</c> goes to every connection;
/// no screens, no database, no acknowledgements.
/// </summary>
internal sealed class BareHub : Hub
{
    public const string Command = "serve-hub";
    public const string Path = "/hub";

    public static async Task Serve(Uri url, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        await using var app = builder.Build();
        app.Urls.Add(url.ToString());
        app.MapHub<BareHub>(Path);
        app.MapGet("/ready", () => Results.Ok());
        app.MapPost(
            "/push",
            (JsonElement hall, IHubContext<BareHub> hub) => hub.Clients.All.SendAsync("HallChanged", hall)
        );
        await app.StartAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
    }
}

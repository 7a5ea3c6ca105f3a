using System.Text;
using System.Text.Json;

namespace EventFly.Load.Clients;

/// <summary>A program that watches the hall at <c>/hubs/live</c>.</summary>
internal sealed class HubWatcher : IAsyncDisposable
{
    private readonly SocketsHttpHandler _connections = Browser.NewConnections();
    private readonly Browser _browser;
    private HubSocket? _socket;

    private HubWatcher() => _browser = new Browser(_connections);

    public static async Task<HubWatcher> Watch(
        Uri server,
        string code,
        Overheard overheard,
        CancellationToken cancellation
    )
    {
        var watcher = new HubWatcher();
        watcher._socket = await HubSocket.Connect(
            watcher._browser,
            new Uri(server, "/hubs/live"),
            HubProtocol.Json,
            (message, _) => overheard(message),
            _ => { },
            cancellation
        );
        var call = new
        {
            type = 1,
            invocationId = "1",
            target = "Watch",
            arguments = new[] { code },
        };
        await watcher._socket.Send(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(call) + '\u001e'));
        return watcher;
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket is not null)
        {
            await _socket.DisposeAsync();
        }

        _browser.Dispose();
        _connections.Dispose();
    }
}

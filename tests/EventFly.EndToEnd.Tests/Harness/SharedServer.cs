using EventFly.Infrastructure.Persistence;
using EventFly.Testing.Servers;

namespace EventFly.EndToEnd.Tests.Harness;

/// <summary>One server with the demo, for the journeys that plan an event of their own and leave the rest as it is.</summary>
public sealed class SharedServer : IAsyncDisposable
{
    private Task<ServerProcess>? _server;

    public Task<ServerProcess> Get() => _server ??= Servers.Start(DatabaseProvider.Sqlite, "shared");

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await (await _server).DisposeAsync();
        }
    }
}

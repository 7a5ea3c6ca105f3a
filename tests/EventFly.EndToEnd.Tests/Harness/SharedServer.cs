using EventFly.Infrastructure.Persistence;
using EventFly.Testing.Servers;

namespace EventFly.EndToEnd.Tests.Harness;

/// <summary>One server with the demo, for the journeys that plan an event of their own and leave the rest as it is.</summary>
public sealed class SharedServer : IAsyncDisposable
{
    private readonly Lazy<Task<ServerProcess>> _server = new(() => Servers.Start(DatabaseProvider.Sqlite, "shared"));

    public Task<ServerProcess> Get() => _server.Value;

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value).DisposeAsync();
        }
    }
}

using EventFly.Infrastructure;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Testing.Servers;

/// <summary>What a server has stored, read behind its back.</summary>
public static class ServerData
{
    public static Task<T> Read<T>(this ServerProcess server, Func<EventFlyDbContext, Task<T>> read) =>
        Read(server.Database, read);

    private static async Task<T> Read<T>(DatabaseSettings database, Func<EventFlyDbContext, Task<T>> read)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddEventFly(new ConfigurationBuilder().Build(), database)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<EventFlyDbContext>());
    }
}

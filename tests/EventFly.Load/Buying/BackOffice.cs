using EventFly.Core.Kernel;
using EventFly.Infrastructure;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Load.Buying;

/// <summary>Looks into a server's data, and acts on it as another process on the same database does.</summary>
internal sealed class BackOffice(ServerProcess server) : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddEventFly(new ConfigurationBuilder().Build(), server.Database)
        .BuildServiceProvider();

    public async Task<T> Read<T>(Func<EventFlyDbContext, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<EventFlyDbContext>());
    }

    public async Task<T> Do<T>(IUseCase<T> useCase)
    {
        var result = await _services.GetRequiredService<IUseCases>().Run(Actor.System, useCase);
        return result.IsDone ? result.Value : throw new InvalidOperationException(result.Fault.Code);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

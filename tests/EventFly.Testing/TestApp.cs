using EventFly.Core.Kernel;
using EventFly.Infrastructure;
using EventFly.Infrastructure.Engagement.Feed;
using EventFly.Infrastructure.Engagement.Live.Carried;
using EventFly.Infrastructure.Engagement.Live.Halls;
using EventFly.Infrastructure.Engagement.Live.Questions;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;
using EventFly.Infrastructure.Registration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace EventFly.Testing;

/// <summary>
/// The application below the screens, on a real database of its own and a clock that stands still:
/// <c>await using var app = await TestApp.Start();</c>
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    /// <summary>What the clock shows until a test moves it: a Saturday morning.</summary>
    public static readonly DateTimeOffset Now = new(2026, 9, 12, 8, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;
    private readonly Func<Task> _drop;

    private TestApp(ServiceProvider services, FakeTimeProvider clock, Func<Task> drop)
    {
        _services = services;
        _drop = drop;
        Clock = clock;
    }

    private static readonly OneCommitGuard Guard = new();

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _services;

    public IUseCases UseCases => _services.GetRequiredService<IUseCases>();

    /// <summary>What every server runs beside its use cases; the relay and the jobs are left to the tests.</summary>
    private IEnumerable<IHostedService> Writers =>
        [
            _services.GetRequiredService<JoinWriter>(),
            _services.GetRequiredService<BallotWriter>(),
            _services.GetRequiredService<AudienceVoteWriter>(),
            _services.GetRequiredService<LikeWriter>(),
            _services.GetRequiredService<TurnWriter>(),
            _services.GetRequiredService<OrderWriter>(),
        ];

    /// <summary>The connection string of a PostgreSQL that tests may use; null when there is none.</summary>
    public static string? PostgresServer => Environment.GetEnvironmentVariable("EVENTFLY_TEST_POSTGRES");

    public static async Task<TestApp> Start(
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        Action<IServiceCollection>? change = null
    )
    {
        var (settings, drop) = provider is DatabaseProvider.Sqlite ? await Sqlite() : await Postgres();
        var clock = new FakeTimeProvider(Now);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddEventFly(new ConfigurationBuilder().Build(), settings);
        // This process is alone on its database, and its clock stands still.
        services.AddSingleton(new SealPatience(TimeSpan.Zero));
        services.Intercept(Guard);
        change?.Invoke(services);
        var app = new TestApp(services.BuildServiceProvider(validateScopes: true), clock, drop);
        foreach (var writer in app.Writers)
        {
            await writer.StartAsync(CancellationToken.None);
        }

        return app;
    }

    /// <summary>Runs a use case that must succeed, by default as the system.</summary>
    public async Task<T> Do<T>(IUseCase<T> useCase, Actor? actor = null)
    {
        var result = await UseCases.Run(actor ?? Actor.System, useCase);
        return result.IsDone
            ? result.Value
            : throw new InvalidOperationException(
                $"{useCase.GetType().Name}: {result.Fault.Code} {result.Fault.Sentence} "
                    + string.Join(", ", result.Fault.Fields.Select(f => $"{f.Field}: {f.Sentence}"))
            );
    }

    /// <summary>Delivers every message that is due, now, so that a test need not wait for the relay.</summary>
    public Task<int> DeliverOutbox() => _services.GetRequiredService<OutboxRelay>().DeliverDue(CancellationToken.None);

    /// <summary>Looks into the database.</summary>
    public async Task<T> Read<T>(Func<EventFlyDbContext, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<EventFlyDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in Writers)
        {
            await writer.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
        await _drop();
    }

    private static async Task<(DatabaseSettings, Func<Task>)> Sqlite()
    {
        var directory = Directory.CreateTempSubdirectory("eventfly-test-").FullName;
        var file = Path.Combine(directory, "test.db");
        await Templates.CopySqlite(file);
        var connection = $"Data Source={file};Pooling=False";
        return (new DatabaseSettings(DatabaseProvider.Sqlite, connection, directory), () => Remove(directory));
    }

    /// <summary>A screen that is still reading may write a journal file while its folder is being emptied.</summary>
    private static async Task Remove(string directory)
    {
        for (var attempt = 1; Directory.Exists(directory); attempt++)
        {
            try
            {
                Directory.Delete(directory, recursive: true);
            }
            catch (IOException) when (attempt < 20)
            {
                await Task.Delay(50);
            }
        }
    }

    private static async Task<(DatabaseSettings, Func<Task>)> Postgres()
    {
        var database = await Templates.CopyPostgres();
        var directory = Directory.CreateTempSubdirectory("eventfly-test-").FullName;
        return (
            new DatabaseSettings(DatabaseProvider.Postgres, database.ConnectionString, directory),
            async () =>
            {
                await database.DisposeAsync();
                Directory.Delete(directory, recursive: true);
            }
        );
    }
}

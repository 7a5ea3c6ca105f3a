using EventFly.Infrastructure;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Testing;

/// <summary>
/// One migrated database of each kind, made by the application's own migrations once in a test run. Every test has a copy:
/// to migrate a thousand databases took longer than many of the tests.
/// </summary>
internal static class Templates
{
    private static readonly Lazy<Task<string>> SqliteFile = new(MakeSqlite);
    private static readonly Lazy<Task<OwnDatabase>> PostgresDatabase = new(MakePostgres);

    public static async Task CopySqlite(string file) => File.Copy(await SqliteFile.Value, file);

    public static async Task<OwnDatabase> CopyPostgres() =>
        await OwnDatabase.Create(template: await PostgresDatabase.Value);

    private static async Task<string> MakeSqlite()
    {
        var directory = Directory.CreateTempSubdirectory("eventfly-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        var file = Path.Combine(directory, "template.db");
        await Migrate(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False", directory));
        return file;
    }

    private static async Task<OwnDatabase> MakePostgres()
    {
        var database = await OwnDatabase.Create();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await Migrate(new DatabaseSettings(DatabaseProvider.Postgres, database.ConnectionString, Path.GetTempPath()));
        await database.Close();
        return database;
    }

    private static async Task Migrate(DatabaseSettings settings)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddEventFly(new ConfigurationBuilder().Build(), settings)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await DatabaseStart.Migrate(scope.ServiceProvider);
    }
}

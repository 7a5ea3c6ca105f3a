using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Persistence;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
    SqlServer,
}

/// <summary>The <c>Database</c> section and the connection string, resolved.</summary>
/// <param name="DataDirectory">Where files live that belong to this installation: SQLite, uploads, keys.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString, string DataDirectory)
{
    /// <exception cref="ValidationException">The provider is unknown, or a server provider has no connection string.</exception>
    public static DatabaseSettings From(IConfiguration configuration, string contentRoot)
    {
        var directory = configuration["Data:Directory"] is { Length: > 0 } configured
            ? Path.GetFullPath(configured, contentRoot)
            : Path.Combine(contentRoot, "data");
        var name = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        // By name only: TryParse alone would take numbers and lists of names, too.
        if (
            !Enum.GetNames<DatabaseProvider>().Contains(name, StringComparer.OrdinalIgnoreCase)
            || !Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider)
        )
        {
            throw new ValidationException($"Database__Provider is '{name}'; it must be Sqlite, Postgres or SqlServer.");
        }

        var connection = configuration.GetConnectionString("EventFly");
        if (string.IsNullOrWhiteSpace(connection))
        {
            connection =
                provider is DatabaseProvider.Sqlite
                    ? new SqliteConnectionStringBuilder
                    {
                        DataSource = Path.Combine(directory, "eventfly.db"),
                    }.ConnectionString
                    : throw new ValidationException($"Set ConnectionStrings__EventFly: {provider} needs one.");
        }

        return new(provider, connection, directory);
    }
}

public static class DatabaseSetup
{
    /// <summary>
    /// What is asked often is planned once for each connection, and a connection that goes back to the pool is not wiped:
    /// nothing here leaves anything behind on one. Together about a fifth of what the database spends on a trickle of votes.
    /// What the connection string says itself comes later and wins.
    /// </summary>
    private const string PostgresHabits = "Max Auto Prepare=50;Auto Prepare Min Usages=3;No Reset On Close=true;";

    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        services.AddScoped<RunContext>();
        return settings.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddContext<SqliteEventFlyDbContext>(settings),
            DatabaseProvider.Postgres => services.AddContext<PostgresEventFlyDbContext>(settings),
            _ => services.AddContext<SqlServerEventFlyDbContext>(settings),
        };
    }

    public static void Use(DbContextOptionsBuilder options, DatabaseProvider provider, string connection)
    {
        _ = provider switch
        {
            DatabaseProvider.Sqlite => options.UseSqlite(connection).AddInterceptors(SqlitePragmas.Instance),
            DatabaseProvider.Postgres => options.UseNpgsql(PostgresHabits + connection),
            _ => options.UseSqlServer(connection, o => o.UseCompatibilityLevel(160)),
        };
        options.ConfigureWarnings(LeaveFaultsToWhoeverCatchesThem);
    }

    /// <summary>
    /// EF Core logs each fault with its stack and throws it as well. Whoever catches it knows whether it is a collision that
    /// is tried again, an outage that everybody meets at once, or a bug, and says so once.
    /// </summary>
    private static void LeaveFaultsToWhoeverCatchesThem(WarningsConfigurationBuilder warnings) =>
        warnings.Log(
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug)
        );

    private static IServiceCollection AddContext<T>(this IServiceCollection services, DatabaseSettings settings)
        where T : EventFlyDbContext =>
        // The options depend on nothing of a request: put together once, not for each use case.
        services.AddDbContext<EventFlyDbContext, T>(
            o => Use(o, settings.Provider, settings.ConnectionString),
            ServiceLifetime.Scoped,
            ServiceLifetime.Singleton
        );
}

/// <summary>
/// SQLite as a server would be set: readers beside one writer (WAL), commits on disk before they count, and a writer
/// that waits its turn instead of failing.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();

    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

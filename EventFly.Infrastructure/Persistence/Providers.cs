using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Persistence;

public sealed class SqliteEventFlyDbContext(DbContextOptions<SqliteEventFlyDbContext> options, RunContext run)
    : EventFlyDbContext(options, run);

public sealed class PostgresEventFlyDbContext(DbContextOptions<PostgresEventFlyDbContext> options, RunContext run)
    : EventFlyDbContext(options, run);

public sealed class SqlServerEventFlyDbContext(DbContextOptions<SqlServerEventFlyDbContext> options, RunContext run)
    : EventFlyDbContext(options, run);

/// <summary>Lets <c>eng/add-migration</c> make a context without a server and without the application.</summary>
internal sealed class DesignTime
    : IDesignTimeDbContextFactory<SqliteEventFlyDbContext>,
        IDesignTimeDbContextFactory<PostgresEventFlyDbContext>,
        IDesignTimeDbContextFactory<SqlServerEventFlyDbContext>
{
    private static readonly RunContext Nobody = new(TimeProvider.System);

    // The shape of the account tables is an option of ASP.NET Core Identity: without it, migrations would describe other
    // columns than the application has, and only SQLite would not mind.
    private static readonly IServiceProvider Services = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    SqliteEventFlyDbContext IDesignTimeDbContextFactory<SqliteEventFlyDbContext>.CreateDbContext(string[] args) =>
        new(Options<SqliteEventFlyDbContext>(DatabaseProvider.Sqlite, "Data Source=:memory:"), Nobody);

    PostgresEventFlyDbContext IDesignTimeDbContextFactory<PostgresEventFlyDbContext>.CreateDbContext(string[] args) =>
        new(Options<PostgresEventFlyDbContext>(DatabaseProvider.Postgres, "Host=localhost"), Nobody);

    SqlServerEventFlyDbContext IDesignTimeDbContextFactory<SqlServerEventFlyDbContext>.CreateDbContext(string[] args) =>
        new(Options<SqlServerEventFlyDbContext>(DatabaseProvider.SqlServer, "Server=localhost"), Nobody);

    private static DbContextOptions<T> Options<T>(DatabaseProvider provider, string connection)
        where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        builder.UseApplicationServiceProvider(Services);
        DatabaseSetup.Use(builder, provider, connection);
        return builder.Options;
    }
}

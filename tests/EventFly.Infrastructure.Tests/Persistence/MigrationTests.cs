using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EventFly.Infrastructure.Tests.Persistence;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseProvider.Postgres, "Host=localhost")]
    [InlineData(DatabaseProvider.SqlServer, "Server=localhost")]
    public async Task Migrations_and_the_applications_model_agree(DatabaseProvider provider, string connection)
    {
        // The application's own context, not the one of the design tools: options of the application shape the model, too.
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddEventFly(
                new ConfigurationBuilder().Build(),
                new DatabaseSettings(provider, connection, Path.GetTempPath())
            )
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        scope.ServiceProvider.GetRequiredService<EventFlyDbContext>().Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void A_model_that_ran_ahead_of_its_migrations_is_noticed()
    {
        using var db = new RanAhead();

        db.Database.HasPendingModelChanges().ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_file_has_the_tables_that_the_migrations_make()
    {
        await using var app = await TestApp.Start();
        await using var migrated = Make<SqliteEventFlyDbContext>();
        // In memory for as long as the connection is open.
        await migrated.Database.OpenConnectionAsync();
        await migrated.Database.MigrateAsync();

        var made = await app.Read(TablesOf);

        made.ShouldBe(await TablesOf(migrated));
        made.Count.ShouldBeGreaterThan(300);
        (await app.Read(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
        (await app.Read(db => db.Database.GetAppliedMigrationsAsync())).ShouldBe(
            await migrated.Database.GetAppliedMigrationsAsync()
        );
    }

    [Fact]
    public void The_sql_server_script_is_valid_sql_of_2022()
    {
        using var db = SqlServer();

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        ErrorsOf(script).ShouldBeEmpty();
        script.ShouldContain("CREATE TABLE [outbox_messages]");
    }

    [Fact]
    public void Queries_are_valid_sql_of_2022()
    {
        using var db = SqlServer();
        var now = new DateTimeOffset(2026, 9, 12, 8, 0, 0, TimeSpan.Zero);
        var account = AccountId.New();
        var organization = OrganizationId.New();
        long[] positions = [1, 2, 3];

        string[] queries =
        [
            db.Outbox.Where(m => m.NextAttemptAt <= now && positions.Contains(m.Position)).Take(50).ToQueryString(),
            db
                .Members.Where(m => m.Organization == organization && m.Account == account)
                .Join(db.Roles, m => m.Role, r => r.Id, (_, r) => r)
                .ToQueryString(),
            db
                .Events.Where(e => e.EndsAt > now && e.Tags.Contains("meetup"))
                .OrderBy(e => e.StartsAt)
                .Skip(20)
                .Take(20)
                .Select(e => new { e.Title, e.Place.City })
                .ToQueryString(),
        ];

        queries.SelectMany(ErrorsOf).ShouldBeEmpty();
    }

    [Fact]
    public void Sql_that_is_none_is_noticed() => ErrorsOf("SELECT FROM [events WHERE").ShouldNotBeEmpty();

    /// <summary>
    /// Columns, keys, references and indexes, each as one line. Not what an older row got in a new column: no row is older
    /// than a new file.
    /// </summary>
    private static async Task<List<string>> TablesOf(EventFlyDbContext db) =>
        await db
            .Database.SqlQuery<string>(
                $"""
                select 'column ' || t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk as Value
                from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table'
                union
                select 'reference ' || t.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" || ' ' || f.on_delete
                from sqlite_master t join pragma_foreign_key_list(t.name) f where t.type = 'table'
                union
                select 'index ' || t.name || ' ' || i.name || ' ' || i."unique" || ' ' || i.partial || ' ' || c.seqno || ' ' || coalesce(c.name, '')
                from sqlite_master t join pragma_index_list(t.name) i join pragma_index_info(i.name) c where t.type = 'table'
                union
                select 'condition ' || name || substr(sql, instr(sql, ' WHERE '))
                from sqlite_master where type = 'index' and sql like '% where %'
                """
            )
            // EF Core's own, made when it migrates.
            .Where(line => !line.Contains("__EFMigrationsLock"))
            .OrderBy(line => line)
            .ToListAsync();

    private static IEnumerable<string> ErrorsOf(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Select(e => $"{e.Line}: {e.Message}");
    }

    private static SqlServerEventFlyDbContext SqlServer() => Make<SqlServerEventFlyDbContext>();

    private static T Make<T>()
        where T : DbContext => ((IDesignTimeDbContextFactory<T>)(object)new DesignTime()).CreateDbContext([]);

    [DbContext(typeof(RanAhead))]
    private sealed class RanAhead() : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Unplanned>().ToTable("unplanned");
    }

    private sealed class Unplanned
    {
        public int Id { get; private set; }
    }
}

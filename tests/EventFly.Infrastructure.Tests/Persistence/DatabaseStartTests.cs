using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace EventFly.Infrastructure.Tests.Persistence;

public sealed class DatabaseStartTests
{
    [Fact]
    public async Task Production_refuses_a_database_that_is_not_there_and_does_not_make_one()
    {
        var file = Path.Combine(Path.GetTempPath(), $"eventfly-none-{Guid.CreateVersion7():n}.db");
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddDatabase(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file}", Path.GetTempPath()))
            .BuildServiceProvider();

        var reason = await DatabaseStart.Prepare(services, new Place("Production"));

        reason.ShouldBe("The database lacks migrations. Run: dotnet EventFly.Web.dll migrate");
        File.Exists(file).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Production_starts_on_a_migrated_database_and_refuses_one_that_lacks_a_migration(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);

        (await DatabaseStart.Prepare(app.Services, new Place("Production"))).ShouldBeNull();
        await app.Read(db => db.Database.ExecuteSqlRawAsync("""delete from "__EFMigrationsHistory" """));

        (await DatabaseStart.Prepare(app.Services, new Place("Production"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Sqlite_waits_for_its_turn_keeps_what_it_confirmed_and_checks_references()
    {
        await using var app = await TestApp.Start();

        (await Pragma(app, "journal_mode")).ShouldBe("wal");
        (await Pragma(app, "synchronous")).ShouldBe("2");
        (await Pragma(app, "busy_timeout")).ShouldBe("10000");
        (await Pragma(app, "foreign_keys")).ShouldBe("1");
    }

    private static Task<string> Pragma(TestApp app, string name) =>
        app.Read(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return (await command.ExecuteScalarAsync())!.ToString()!;
        });

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "EventFly";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

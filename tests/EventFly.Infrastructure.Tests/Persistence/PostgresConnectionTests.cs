using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EventFly.Infrastructure.Tests.Persistence;

public sealed class PostgresConnectionTests
{
    [Fact]
    public async Task What_is_asked_often_is_planned_once()
    {
        Assert.SkipWhen(TestApp.PostgresServer is null, "No PostgreSQL: tests/run starts one.");
        await using var app = await TestApp.Start(DatabaseProvider.Postgres);

        var planned = await app.Read(async db =>
        {
            await db.Database.OpenConnectionAsync();
            for (var i = 0; i < 5; i++)
            {
                await db.Organizations.CountAsync(o => o.Name == $"Circle {i}");
            }

            return await db
                .Database.SqlQuery<string>($"SELECT statement AS \"Value\" FROM pg_prepared_statements")
                .ToListAsync();
        });

        planned.ShouldContain(s => s.Contains("organizations_organizations", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_connection_string_says_wins()
    {
        var options = new DbContextOptionsBuilder();
        DatabaseSetup.Use(options, DatabaseProvider.Postgres, "Host=db;Max Auto Prepare=0");
        using var db = new DbContext(options.Options);

        var used = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());

        used.MaxAutoPrepare.ShouldBe(0);
        used.NoResetOnClose.ShouldBeTrue();
        used.Host.ShouldBe("db");
    }
}

using System.Net;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using EventFly.Testing.Servers;
using Npgsql;

namespace EventFly.Web.Tests.Operations;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_server_whose_database_is_away_is_not_ready_and_recovers_by_itself()
    {
        Assert.SkipWhen(TestApp.PostgresServer is null, "No PostgreSQL: tests/run starts one.");
        await using var server = await ServerProcess.Start(
            ServerSettings.OfThisRepository() with
            {
                Provider = DatabaseProvider.Postgres,
            }
        );
        using var http = new HttpClient { BaseAddress = server.Url };
        var name = new NpgsqlConnectionStringBuilder(server.Database.ConnectionString).Database!;

        await Execute($"alter database {name} allow_connections false");
        await Execute($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        await Until(HttpStatusCode.ServiceUnavailable, http);
        (await http.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Execute($"alter database {name} allow_connections true");

        await Until(HttpStatusCode.OK, http);
    }

    private static async Task Until(HttpStatusCode status, HttpClient http)
    {
        for (var i = 0; (await http.GetAsync("/health/ready")).StatusCode != status; i++)
        {
            i.ShouldBeLessThan(300, $"/health/ready never said {status}");
            await Task.Delay(100);
        }
    }

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(TestApp.PostgresServer);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

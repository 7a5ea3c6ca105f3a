using System.Runtime.CompilerServices;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using EventFly.Testing.Servers;

namespace EventFly.EndToEnd.Tests.Harness;

internal static class Servers
{
    /// <summary>A server on a fresh database with the demo in it; its output stays with the screenshots.</summary>
    public static Task<ServerProcess> Start(
        DatabaseProvider provider,
        [CallerMemberName] string journey = "",
        params IEnumerable<(string Key, string Value)> settings
    )
    {
        Assert.SkipWhen(
            provider is DatabaseProvider.Postgres && TestApp.PostgresServer is null,
            "EVENTFLY_TEST_POSTGRES is not set: tests/run starts a PostgreSQL."
        );
        return ServerProcess.Start(
            ServerSettings.OfThisRepository() with
            {
                Provider = provider,
                More = settings.ToDictionary(s => s.Key, s => s.Value),
                LogFile = Path.Combine(Browser.Artifacts, $"server-{journey}-{provider}.log"),
            },
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>The same on a PostgreSQL server of the journey's own.</summary>
    public static Task<ServerProcess> Start(OwnPostgres server, [CallerMemberName] string journey = "") =>
        ServerProcess.Start(
            ServerSettings.OfThisRepository() with
            {
                Provider = DatabaseProvider.Postgres,
                PostgresServer = server.ConnectionString,
                LogFile = Path.Combine(Browser.Artifacts, $"server-{journey}.log"),
            },
            TestContext.Current.CancellationToken
        );
}

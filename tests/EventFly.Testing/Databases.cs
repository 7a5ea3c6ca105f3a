using EventFly.Infrastructure.Persistence;

namespace EventFly.Testing;

/// <summary>Theory data: every database that can be reached here. PostgreSQL joins when <c>tests/run</c> has started one.</summary>
public static class Databases
{
    public static IEnumerable<object[]> Reachable() =>
        TestApp.PostgresServer is null
            ?
            [
                [DatabaseProvider.Sqlite],
            ]
            :
            [
                [DatabaseProvider.Sqlite],
                [DatabaseProvider.Postgres],
            ];
}

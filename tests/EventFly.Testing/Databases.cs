using EventFly.Infrastructure.Persistence;
using Xunit;

namespace EventFly.Testing;

/// <summary>Theory data: every database. PostgreSQL says that it is skipped where <c>tests/run</c> has not started one.</summary>
public static class Databases
{
    public static IEnumerable<TheoryDataRow<DatabaseProvider>> Reachable() =>
        [
            new(DatabaseProvider.Sqlite),
            new(DatabaseProvider.Postgres)
            {
                Skip = TestApp.PostgresServer is null ? "No PostgreSQL: tests/run starts one." : null,
            },
        ];
}

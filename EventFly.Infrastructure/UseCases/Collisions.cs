using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EventFly.Infrastructure.UseCases;

/// <summary>Tells two people who met at the same row, or at the same unique index, from everything else that can fail.</summary>
internal static class Collisions
{
    // SQLITE_CONSTRAINT_UNIQUE, _PRIMARYKEY and _FOREIGNKEY (what we point at has just gone)
    private static readonly int[] Sqlite = [2067, 1555, 787];

    private static readonly string[] Postgres =
    [
        PostgresErrorCodes.UniqueViolation,
        PostgresErrorCodes.ForeignKeyViolation,
    ];

    // Duplicate key in an index, in a constraint; foreign key
    private static readonly int[] SqlServer = [2601, 2627, 547];

    public static bool Are(DbUpdateException e) =>
        e is DbUpdateConcurrencyException
        || e.InnerException switch
        {
            SqliteException s => Sqlite.Contains(s.SqliteExtendedErrorCode),
            PostgresException p => Postgres.Contains(p.SqlState),
            SqlException s => SqlServer.Contains(s.Number),
            _ => false,
        };
}

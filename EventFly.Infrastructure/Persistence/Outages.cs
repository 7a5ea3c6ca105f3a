using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EventFly.Infrastructure.Persistence;

/// <summary>
/// Tells a database that is away or does not get on from one that refuses what it was given, at any depth: EF Core and
/// drivers wrap what they got.
/// </summary>
internal static class Outages
{
    private const int SqliteError = 1;
    private const int SqliteTooBig = 18;
    private const int SqliteConstraint = 19;
    private const int SqliteMismatch = 20;

    public static bool IsOutage(Exception e) =>
        Causes(e).Any(cause => cause is DbException or TimeoutException or SocketException or IOException)
        && !Causes(e).Any(IsAboutTheData);

    private static bool IsAboutTheData(Exception cause) =>
        cause switch
        {
            SqliteException s => s.SqliteErrorCode is SqliteError or SqliteTooBig or SqliteConstraint or SqliteMismatch,
            // Data exceptions, broken constraints, and what the statement itself says wrongly.
            PostgresException p => p.SqlState.StartsWith("22", StringComparison.Ordinal)
                || p.SqlState.StartsWith("23", StringComparison.Ordinal)
                || p.SqlState.StartsWith("42", StringComparison.Ordinal),
            // Severity 11 to 16: what the one who asks can mend.
            SqlException s => s.Class is >= 11 and <= 16,
            _ => false,
        };

    private static IEnumerable<Exception> Causes(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}

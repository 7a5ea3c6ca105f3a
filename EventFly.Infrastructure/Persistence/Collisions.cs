using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EventFly.Infrastructure.Persistence;

/// <summary>
/// Tells two people who met at the same row from a defect: what the database refused because of somebody else's commit
/// may go through on freshly loaded state.
/// </summary>
internal static class Collisions
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteForeignKey = 787;

    private const int Attempts = 4;

    /// <summary>
    /// Looks and commits in a context of its own. When somebody else's commit came between the two, it looks again.
    /// </summary>
    public static Task<T> LookAndCommit<T>(this IServiceScopeFactory scopes, Func<EventFlyDbContext, Task<T>> commit) =>
        Retry(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return await commit(scope.ServiceProvider.GetRequiredService<EventFlyDbContext>());
        });

    /// <summary>Tries a short commit a few times, while somebody else's comes between.</summary>
    public static async Task<T> Retry<T>(Func<Task<T>> commit)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await commit();
            }
            catch (Exception e) when (attempt < Attempts && IsCollision(e))
            {
                // Once more, on what is there now.
            }
        }
    }

    public static bool IsCollision(Exception e) =>
        e is DbUpdateConcurrencyException || IsRefusal(e is DbUpdateException ? e.InnerException : e);

    private static bool IsRefusal(Exception? e) =>
        e switch
        {
            SqliteException s => s.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey or SqliteForeignKey,
            PostgresException p => p.SqlState
                is PostgresErrorCodes.UniqueViolation
                    or PostgresErrorCodes.ForeignKeyViolation
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.SerializationFailure,
            // Unique index, unique constraint, foreign key (what we point at has just gone), deadlock victim.
            SqlException s => s.Number is 2601 or 2627 or 547 or 1205,
            _ => false,
        };
}

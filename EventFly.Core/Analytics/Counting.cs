using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics;

/// <summary>
/// Moves a counter where it stands, in the database, and makes its row when there is none yet. Nothing is read first, so
/// that two processes that count at the same moment both count.
/// </summary>
internal static class Counting
{
    public static async Task Move<TRow>(
        Func<Task<int>> increment,
        DbSet<TRow> rows,
        TRow first,
        Func<CancellationToken, Task<int>> save,
        CancellationToken cancellation
    )
        where TRow : class
    {
        if (await increment() > 0)
        {
            return;
        }

        var entry = rows.Add(first);
        try
        {
            await save(cancellation);
            entry.State = EntityState.Detached;
        }
        catch (DbUpdateException)
        {
            // Somebody made the row between the two statements. EF has gone back to its savepoint: the transaction lives.
            entry.State = EntityState.Detached;
            if (await increment() == 0)
            {
                throw;
            }
        }
    }
}

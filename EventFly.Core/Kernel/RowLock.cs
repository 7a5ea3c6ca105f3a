using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Kernel;

/// <summary>The recipe "hold the row" of docs/guards.md.</summary>
public static class RowLock
{
    /// <summary>
    /// Holds the rows until the transaction ends: an update that changes nothing takes their locks, on every database. Whoever
    /// else wants one waits, and then sees what this transaction did.
    /// </summary>
    /// <param name="column">Any, for it stays as it is.</param>
    /// <returns>How many there were.</returns>
    public static Task<int> Hold<TRow, TColumn>(
        this IQueryable<TRow> rows,
        Expression<Func<TRow, TColumn>> column,
        CancellationToken cancellation
    )
        where TRow : class => rows.ExecuteUpdateAsync(set => set.SetProperty(column, column), cancellation);
}

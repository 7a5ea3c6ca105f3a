using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventFly.Testing;

/// <summary>Keeps the text of each statement that the application sends, for tests that count work instead of time.</summary>
public sealed class Statements : DbCommandInterceptor
{
    private readonly List<string> _sent = [];

    /// <summary>What was sent while something ran.</summary>
    public async Task<IReadOnlyList<string>> Of(Func<Task> work)
    {
        lock (_sent)
        {
            _sent.Clear();
        }

        await work();
        lock (_sent)
        {
            return [.. _sent];
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    private void Keep(DbCommand command)
    {
        lock (_sent)
        {
            _sent.Add(command.CommandText);
        }
    }
}

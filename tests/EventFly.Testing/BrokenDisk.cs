using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EventFly.Testing;

/// <summary>While it is broken it fails at each statement that holds all of these words.</summary>
public sealed class BrokenDisk(params string[] words) : DbCommandInterceptor
{
    private int _failures;

    public bool IsBroken { get; set; }

    /// <summary>How it fails.</summary>
    public Func<Exception> Failure { get; init; } = () => new IOException("The disk is broken.");

    public int Failures => Volatile.Read(ref _failures);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => Answer(command, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => Answer(command, result);

    private ValueTask<InterceptionResult<T>> Answer<T>(DbCommand command, InterceptionResult<T> result)
    {
        if (!IsBroken || !words.All(w => command.CommandText.Contains(w, StringComparison.Ordinal)))
        {
            return ValueTask.FromResult(result);
        }

        Interlocked.Increment(ref _failures);
        throw Failure();
    }
}

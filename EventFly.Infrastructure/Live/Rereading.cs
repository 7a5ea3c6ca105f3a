namespace EventFly.Infrastructure.Live;

/// <summary>
/// Reads again when asked: one read at a time, and one more when it was asked meanwhile. A read that fails is repeated
/// after a pause, for screens must not stay on old news because the database was away for a moment.
/// </summary>
/// <param name="read">Reads and shows.</param>
/// <param name="failed">Hears of reads that failed.</param>
internal sealed class Rereading(Func<Task> read, Action<Exception> failed, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Task _reading = Task.CompletedTask;
    private int _asked;
    private int _isGone;

    /// <summary>Reads now, unless it fails; never beside another read, for the older one might come in last.</summary>
    public async Task Read()
    {
        await _one.WaitAsync();
        try
        {
            await read();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>May be called on any thread, and returns at once.</summary>
    public void Ask()
    {
        if (Interlocked.Increment(ref _asked) == 1)
        {
            _reading = Task.Run(Drain);
        }
    }

    /// <summary>
    /// Waits for a read that was asked for: whoever has just changed something wants to see it changed. Not for long: with
    /// the database away, what is known is better than nothing.
    /// </summary>
    public Task WhenRead(CancellationToken cancellation) => Task.WhenAny(_reading, Task.Delay(Patience, cancellation));

    /// <summary>Lets the read that is under way come to its end, so that none outlives what it reads from.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isGone, 1) == 0)
        {
            _one.Wait(Pause);
            _one.Dispose();
        }
    }

    private async Task Drain()
    {
        int seen;
        do
        {
            seen = Volatile.Read(ref _asked);
            await ReadPatiently();
        } while (Interlocked.CompareExchange(ref _asked, 0, seen) != seen);
    }

    private async Task ReadPatiently()
    {
        while (true)
        {
            try
            {
                await Read();
                return;
            }
            catch (ObjectDisposedException)
            {
                // What it read for is gone, or the application is stopping.
                return;
            }
            catch (Exception e)
            {
                failed(e);
                await Task.Delay(Pause, time);
            }
        }
    }
}

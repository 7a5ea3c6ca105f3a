namespace EventFly.Core.Kernel;

/// <summary>
/// Reads again when asked: at once the first time, then one read at a time with a pause between, and one more when it was
/// asked meanwhile. A read that fails is repeated until one succeeds, for screens must not stay on old news because the
/// database was away for a moment.
/// </summary>
public sealed class RefreshLoop : IDisposable
{
    private static readonly TimeSpan BeforeRetry = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Func<Task> _read;
    private readonly Action<Exception> _failed;
    private readonly TimeProvider _time;
    private readonly TimeSpan _pause;
    private volatile Task _reading = Task.CompletedTask;
    private volatile bool _isOver;
    private int _asked;

    /// <param name="read">Reads and shows.</param>
    /// <param name="failed">Hears of reads that failed.</param>
    /// <param name="pause">At least this long between two reads.</param>
    public RefreshLoop(Func<Task> read, Action<Exception> failed, TimeProvider time, TimeSpan pause = default) =>
        (_read, _failed, _time, _pause) = (read, failed, time, pause);

    public bool IsOver => _isOver;

    /// <summary>Reads now, unless it fails; never beside another read, for the older one might come in last.</summary>
    public async Task Read()
    {
        await _one.WaitAsync();
        try
        {
            await _read();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>May be called on any thread, and returns at once: the read is on a thread of its own.</summary>
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

    /// <summary>Begins no further read and waits for none: a screen that is closed may be the one it would wait for.</summary>
    public void Stop() => _isOver = true;

    /// <summary>Lets the read that is under way come to its end, so that none outlives what it reads from.</summary>
    public void Dispose()
    {
        if (!_isOver)
        {
            _isOver = true;
            _one.Wait(BeforeRetry);
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
            await Wait(_pause);
        } while (Interlocked.CompareExchange(ref _asked, 0, seen) != seen && !_isOver);
    }

    private async Task ReadPatiently()
    {
        while (!_isOver)
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
                _failed(e);
                await Wait(BeforeRetry);
            }
        }
    }

    private Task Wait(TimeSpan pause) => _isOver || pause == default ? Task.CompletedTask : Task.Delay(pause, _time);
}

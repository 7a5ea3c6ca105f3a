using System.Threading.Channels;

namespace EventFly.Web.Shell;

/// <summary>
/// Reads again when it is asked to: at once the first time, then one read at a time with a pause between, however often it
/// was asked meanwhile. The last question is always answered by a read that began after it.
/// </summary>
public sealed class Refresher : IDisposable
{
    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private readonly CancellationTokenSource _stop = new();

    /// <param name="read">Reads and shows.</param>
    /// <param name="failed">Told when a read threw; reading goes on when asked again.</param>
    /// <param name="pause">At least this long between two reads.</param>
    public Refresher(Func<Task> read, Func<Exception, Task> failed, TimeSpan pause, TimeProvider time) =>
        _ = Loop(read, failed, pause, time, _stop.Token);

    /// <summary>May be called on any thread, and returns at once.</summary>
    public void Ask() => _asked.Writer.TryWrite(true);

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task Loop(
        Func<Task> read,
        Func<Exception, Task> failed,
        TimeSpan pause,
        TimeProvider time,
        CancellationToken stop
    )
    {
        try
        {
            await foreach (var _ in _asked.Reader.ReadAllAsync(stop))
            {
                try
                {
                    await read();
                }
                catch (Exception e) when (!stop.IsCancellationRequested)
                {
                    await failed(e);
                }

                await Task.Delay(pause, time, stop);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The screen is gone: nobody waits for this read any more.
        }
    }
}

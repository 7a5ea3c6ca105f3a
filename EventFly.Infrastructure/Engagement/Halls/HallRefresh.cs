namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>Reads a hall again when its stage is signalled: one read at a time, and one more when signals came meanwhile.</summary>
internal sealed class HallRefresh(Hall hall, HallLoader loader)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private volatile Task _reading = Task.CompletedTask;
    private int _asked;

    public void Ask()
    {
        if (Interlocked.Increment(ref _asked) == 1)
        {
            _reading = Task.Run(Drain);
        }
    }

    /// <summary>
    /// Waits for a read that was asked for: whoever has just changed the stage wants to see it changed. Not for long: with
    /// the database away, what is known is better than nothing.
    /// </summary>
    public Task WhenRead(CancellationToken cancellation) => Task.WhenAny(_reading, Task.Delay(Patience, cancellation));

    public Task Read() => loader.Read(hall, CancellationToken.None);

    private async Task Drain()
    {
        int seen;
        do
        {
            seen = Volatile.Read(ref _asked);
            await loader.ReadPatiently(hall);
        } while (Interlocked.CompareExchange(ref _asked, 0, seen) != seen);
    }
}

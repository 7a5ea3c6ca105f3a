namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>Reads a hall again when its stage is signalled: one read at a time, and one more when signals came meanwhile.</summary>
internal sealed class HallRefresh(Hall hall, HallLoader loader)
{
    private int _asked;

    public void Ask()
    {
        if (Interlocked.Increment(ref _asked) == 1)
        {
            _ = Task.Run(Drain);
        }
    }

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

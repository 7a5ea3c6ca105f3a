using System.Collections.Concurrent;

namespace EventFly.Infrastructure.Live;

/// <summary>Something of one event that is kept in memory while somebody needs it.</summary>
internal interface ILiveCopy : IDisposable
{
    /// <summary>Nobody is in it; it may leave memory.</summary>
    bool IsEmpty { get; }
}

/// <summary>
/// The rooms of this process: opened when somebody first looks, and dropped some time after the last one has left. When
/// opening fails, the next one to ask tries again.
/// </summary>
/// <param name="open">Makes a room that is ready to be looked at.</param>
internal sealed class LiveCopies<TRoom>(Func<EventId, Task<TRoom>> open, TimeProvider time) : IDisposable
    where TRoom : class, ILiveCopy
{
    private static readonly TimeSpan Linger = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<EventId, Lazy<Task<Kept>>> _rooms = new();

    /// <summary>Rooms in memory.</summary>
    public int Count => _rooms.Count;

    public async Task<TRoom> Get(EventId id, CancellationToken cancellation) => (await GetKept(id, cancellation)).Room;

    /// <summary>Takes a seat in a room that is certain to stay while it is taken.</summary>
    public async Task<TSeat> Enter<TSeat>(EventId id, Func<TRoom, TSeat> enter, CancellationToken cancellation)
        where TSeat : IDisposable
    {
        while (true)
        {
            var kept = await GetKept(id, cancellation);
            var seat = enter(kept.Room);
            if (!kept.IsDropped)
            {
                return seat;
            }

            seat.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var (_, room) in _rooms)
        {
            if (room is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            {
                room.Value.Result.Dispose();
            }
        }
    }

    private async Task<Kept> GetKept(EventId id, CancellationToken cancellation)
    {
        var lazy = _rooms.GetOrAdd(id, _ => new Lazy<Task<Kept>>(() => Open(id)));
        try
        {
            return await lazy.Value.WaitAsync(cancellation);
        }
        catch (Exception) when (lazy.Value.IsFaulted)
        {
            _rooms.TryRemove(KeyValuePair.Create(id, lazy));
            throw;
        }
    }

    private async Task<Kept> Open(EventId id)
    {
        var kept = new Kept(await open(id));
        kept.Sweep = time.CreateTimer(_ => DropIfEmpty(id, kept), null, Linger, Linger);
        return kept;
    }

    private void DropIfEmpty(EventId id, Kept kept)
    {
        if (!kept.Room.IsEmpty || !_rooms.TryGetValue(id, out var lazy))
        {
            return;
        }

        kept.IsDropped = true;
        if (kept.Room.IsEmpty)
        {
            _rooms.TryRemove(KeyValuePair.Create(id, lazy));
            kept.Dispose();
        }
        else
        {
            // Somebody came in at the last moment.
            kept.IsDropped = false;
        }
    }

    private sealed class Kept(TRoom room) : IDisposable
    {
        public volatile bool IsDropped;

        public TRoom Room => room;

        public ITimer? Sweep { get; set; }

        public void Dispose()
        {
            Sweep?.Dispose();
            room.Dispose();
        }
    }
}

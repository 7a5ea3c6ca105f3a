using System.Collections.Concurrent;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Live;

/// <summary>
/// Answers by topic, in this process. <see cref="Signals"/> forgets a topic before it tells anyone of the change, so that
/// nobody who was told can be handed what was read before.
/// </summary>
internal sealed class SharedReads(TimeProvider time) : ISharedReads
{
    /// <summary>A signal may be lost between processes: after that long it is read again anyway.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(10);

    private const int Roomy = 1_000;

    private readonly ConcurrentDictionary<Topic, Kept> _kept = new();

    public async Task<T> Get<T>(Topic topic, Func<Task<T>> read, CancellationToken cancellation)
        where T : class
    {
        if (_kept.TryGetValue(topic, out var known) && IsFresh(known))
        {
            return await known.Answer<T>().WaitAsync(cancellation);
        }

        var mine = new Kept(new Lazy<Task<T>>(read), time.GetUtcNow());
        var kept = _kept.AddOrUpdate(topic, mine, (_, old) => IsFresh(old) ? old : mine);
        if (!ReferenceEquals(kept, mine))
        {
            return await kept.Answer<T>().WaitAsync(cancellation);
        }

        Tidy();
        try
        {
            // Not given up: others wait for it, and it reads with what belongs to this run.
            return await mine.Answer<T>();
        }
        catch
        {
            _kept.TryRemove(new(topic, mine));
            throw;
        }
    }

    /// <summary>Whoever asks from now on gets what is read from now on.</summary>
    public void Forget(Topic topic) => _kept.TryRemove(topic, out _);

    private bool IsFresh(Kept kept) => time.GetUtcNow() - kept.At < MaxAge;

    private void Tidy()
    {
        if (_kept.Count > Roomy)
        {
            foreach (var stale in _kept.Where(k => !IsFresh(k.Value)))
            {
                _kept.TryRemove(stale);
            }
        }
    }

    private sealed class Kept(object lazy, DateTimeOffset at)
    {
        public DateTimeOffset At => at;

        public Task<T> Answer<T>() => ((Lazy<Task<T>>)lazy).Value;
    }
}

using System.Collections.Concurrent;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Testing;

namespace EventFly.Infrastructure.Tests.Engagement.Live.Halls;

/// <summary>A screen without a browser: it keeps what it was shown.</summary>
internal sealed class Watcher
{
    public ConcurrentQueue<HallView> Seen { get; } = new();

    public void See(HallView view) => Seen.Enqueue(view);

    /// <summary>Waits for a view, moving the hall's clock on.</summary>
    public async Task<HallView> Until(TestApp app, Func<HallView, bool> holds)
    {
        HallView? seen = null;
        await Eventually.HoldsInTime(
            app.Clock,
            TimeSpan.FromMilliseconds(100),
            () => Task.FromResult((seen = Seen.LastOrDefault()) is not null && holds(seen)),
            () => $"The last of {Seen.Count} views: {seen}"
        );
        return seen!;
    }
}

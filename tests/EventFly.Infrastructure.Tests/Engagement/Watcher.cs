using System.Collections.Concurrent;
using EventFly.Core.Engagement;
using EventFly.Infrastructure.Engagement.Halls;
using EventFly.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Tests.Engagement;

/// <summary>A screen without a browser: it keeps what it was shown.</summary>
internal sealed class Watcher
{
    public ConcurrentQueue<HallView> Seen { get; } = new();

    public void See(HallView view) => Seen.Enqueue(view);

    /// <summary>Waits for a view, moving the hall's clock on, for at most ten real seconds.</summary>
    public async Task<HallView> Until(TestApp app, Func<HallView, bool> holds)
    {
        for (var i = 0; i < 1_000; i++)
        {
            if (Seen.LastOrDefault() is { } view && holds(view))
            {
                return view;
            }

            app.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(10);
        }

        throw new TimeoutException($"The last of {Seen.Count} views: {Seen.LastOrDefault()}");
    }
}

using System.Diagnostics;
using System.Net.Http.Headers;
using EventFly.Load.Clients;
using EventFly.Load.Measures;

namespace EventFly.Load.Baseline;

/// <summary>The same snapshot, to as many connections, as often: what it costs when nothing but a hub sends it.</summary>
internal static class HubBaseline
{
    private const int WarmupPushes = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="connections">As many as there are phones.</param>
    /// <param name="snapshot">The JSON that each gets.</param>
    /// <param name="pushes">How often each phone was pushed.</param>
    /// <param name="arguments">Whether cores are divided.</param>
    /// <param name="report">Gets the measures.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task Run(
        int connections,
        string snapshot,
        int pushes,
        Arguments arguments,
        Report report,
        CancellationToken cancellation
    )
    {
        await using var hub = await BareHubProcess.Start(cancellation);
        if (arguments.Pin)
        {
            Cores.Divide(hub.Id);
        }

        using var handler = Browser.NewConnections();
        using var browser = new Browser(handler);
        var listeners = new Listeners(connections);
        try
        {
            await listeners.Connect(browser, new Uri(hub.Url, BareHub.Path), cancellation);
            var gauge = new Gauge(hub.Id, backend: null);
            await Push(WarmupPushes);
            var before = gauge.Now();
            var times = await Push(pushes);
            var spent = gauge.Now() - before;
            report.Time("hub_push", times);
            report.Number("us_per_push_hub", spent.Server * 1e6 / connections / pushes);
            report.Number("us_per_push_hub_client", spent.Client * 1e6 / connections / pushes);
        }
        finally
        {
            await listeners.DisposeAsync();
        }

        async Task<List<double>> Push(int times)
        {
            var took = new List<double>();
            for (var i = 0; i < times; i++)
            {
                using var body = new StringContent(snapshot, new MediaTypeHeaderValue("application/json"));
                var started = Stopwatch.GetTimestamp();
                var heard = listeners.Next();
                using var answer = await browser.Http.PostAsync(new Uri(hub.Url, "/push"), body, cancellation);
                answer.EnsureSuccessStatusCode();
                var seen = await heard.WaitAsync(Patience, cancellation);
                took.AddRange(seen.Select(at => Stopwatch.GetElapsedTime(started, at).TotalMilliseconds));
                await Task.Delay(Pause, cancellation);
            }

            return took;
        }
    }

    /// <summary>Connections that only count.</summary>
    private sealed class Listeners(int count) : IAsyncDisposable
    {
        private readonly List<HubSocket> _sockets = [];
        private readonly long[] _heardAt = new long[count];
        private TaskCompletionSource<long[]> _all = new();
        private int _missing;

        public async Task Connect(Browser browser, Uri hub, CancellationToken cancellation)
        {
            for (var i = 0; i < count; i++)
            {
                var number = i;
                _sockets.Add(
                    await HubSocket.Connect(
                        browser,
                        hub,
                        HubProtocol.Json,
                        (message, at) => Heard(number, message, at),
                        _ => { },
                        cancellation
                    )
                );
            }
        }

        /// <summary>The moments at which each connection hears the next push.</summary>
        public Task<long[]> Next()
        {
            _all = new TaskCompletionSource<long[]>(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _missing, count);
            return _all.Task;
        }

        public async ValueTask DisposeAsync() => await Task.WhenAll(_sockets.Select(s => s.DisposeAsync().AsTask()));

        private void Heard(int number, ReadOnlySpan<byte> message, long at)
        {
            // {"type":1 is a call; the rest is keeping alive.
            if (message.StartsWith("{\"type\":1,"u8))
            {
                _heardAt[number] = at;
                if (Interlocked.Decrement(ref _missing) == 0)
                {
                    _all.TrySetResult([.. _heardAt]);
                }
            }
        }
    }
}

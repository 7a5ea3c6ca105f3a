using System.Diagnostics;
using System.Net;
using EventFly.Load.Protocol;

namespace EventFly.Load.Clients;

/// <summary>A participant, and when they saw what.</summary>
internal sealed class Phone : IAsyncDisposable
{
    private readonly CircuitClient _circuit;
    private TaskCompletionSource<long>? _awaited;
    private Func<Screen, bool> _sign = _ => false;

    public Phone(Uri server)
    {
        var cookies = new CookieContainer();
        _circuit = new CircuitClient(server, LivePage.NewBrowser(cookies), cookies) { Rendered = _ => Check() };
    }

    public int Batches => _circuit.Batches;

    public bool IsBroken => _circuit.Failure is not null;

    /// <returns>Milliseconds until the live screen stood.</returns>
    public async Task<double> Join(string code, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        await _circuit.Open($"/join/{code}", cancellation);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Starts to look out for something; the task gives the timestamp of the batch that showed it.</summary>
    public Task<long> Awaits(Func<Screen, bool> sign)
    {
        var awaited = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _sign = sign;
        Volatile.Write(ref _awaited, awaited);
        Check();
        return awaited.Task;
    }

    /// <returns>Milliseconds until the screen said that the vote counts; null when there was nothing to tap.</returns>
    public async Task<double?> Vote(Random random, TimeSpan patience)
    {
        var acknowledged = Awaits(IsAcknowledged);
        var started = Stopwatch.GetTimestamp();
        var tapped = await _circuit.Click(
            "poll-vote",
            options => options.Count == 0 ? null : options[random.Next(options.Count)]
        );
        if (!tapped)
        {
            return null;
        }

        try
        {
            return Stopwatch.GetElapsedTime(started, await acknowledged.WaitAsync(patience)).TotalMilliseconds;
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => _circuit.DisposeAsync();

    /// <summary>The status no longer waits and is no refusal. A pressed button alone says only that it was pressed.</summary>
    private static bool IsAcknowledged(Screen screen) =>
        screen
            .Find("vote-status")
            .Select(s => s.Attributes.GetValueOrDefault("class") ?? "")
            .Any(c =>
                !c.Contains("ef-status-wait", StringComparison.Ordinal)
                && !c.Contains("ef-status-bad", StringComparison.Ordinal)
            );

    private void Check()
    {
        if (Volatile.Read(ref _awaited) is { Task.IsCompleted: false } awaited && _circuit.See(_sign))
        {
            awaited.TrySetResult(Stopwatch.GetTimestamp());
        }
    }
}

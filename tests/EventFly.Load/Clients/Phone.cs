using System.Diagnostics;
using EventFly.Load.Protocol;

namespace EventFly.Load.Clients;

/// <summary>A participant: one device, whose circuit may come and go, and when it showed what.</summary>
internal sealed class Phone(Uri server, SocketsHttpHandler connections, int number, Overheard? overheard)
    : IAsyncDisposable
{
    private const string DeviceCookie = "ef-participant";

    private readonly Browser _browser = new(connections);
    private CircuitClient? _circuit;
    private string _path = "";
    private TaskCompletionSource<long>? _awaited;
    private Func<Screen, bool> _sign = _ => false;
    private int _earlierBatches;

    public int Number => number;

    public int Batches => _earlierBatches + (_circuit?.Batches ?? 0);

    public bool IsBroken => _circuit?.Failure is not null;

    public string? Failure => _circuit?.Failure;

    /// <summary>The cookie that says which participant this is.</summary>
    public string? Device => _browser.Cookie(server, DeviceCookie);

    public bool Acknowledges
    {
        set => _circuit!.Acknowledges = value;
    }

    /// <returns>Milliseconds until the live screen stood.</returns>
    public async Task<double> Join(string code, CancellationToken cancellation)
    {
        _path = $"/join/{code}";
        var started = Stopwatch.GetTimestamp();
        await Open(cancellation);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>The same device opens the page once more, as a browser does when its circuit is gone for good.</summary>
    public async Task Reopen(CancellationToken cancellation)
    {
        await _circuit!.DisposeAsync();
        _earlierBatches += _circuit.Batches;
        await Open(cancellation);
    }

    public ValueTask Cut() => _circuit!.Cut();

    public Task<bool> Reconnect(CancellationToken cancellation) => _circuit!.Reconnect(cancellation);

    public T See<T>(Func<Screen, T> look) => _circuit!.See(look);

    /// <summary>Starts to look out for something; the task gives the timestamp of the batch that showed it.</summary>
    public Task<long> Awaits(Func<Screen, bool> sign)
    {
        var awaited = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _sign = sign;
        Volatile.Write(ref _awaited, awaited);
        Check(Stopwatch.GetTimestamp());
        return awaited.Task;
    }

    /// <summary>Taps one of a question's options and waits for the word that the vote counts.</summary>
    /// <returns>How long it took, and what counts; null when there was nothing to tap or no such word came.</returns>
    public async Task<(double Milliseconds, int Option)?> Vote(
        string question,
        Random random,
        TimeSpan patience,
        CancellationToken cancellation
    )
    {
        // Whose answer is the last one sees the result at once, with the own vote in it.
        int? Counted(Screen screen) => Signs.CountedOption(screen, question) ?? Signs.OwnOption(screen, question);
        var acknowledged = Awaits(screen => Counted(screen) is not null);
        var started = Stopwatch.GetTimestamp();
        var tapped = await _circuit!.Click(all =>
        {
            var options = all.Where(Signs.IsOption).ToList();
            return options.Count == 0 ? null : options[random.Next(options.Count)];
        });
        if (tapped is null)
        {
            return null;
        }

        try
        {
            var at = await acknowledged.WaitAsync(patience, cancellation);
            var option = See(Counted);
            return option is { } counted ? (Stopwatch.GetElapsedTime(started, at).TotalMilliseconds, counted) : null;
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_circuit is not null)
        {
            await _circuit.DisposeAsync();
        }

        _browser.Dispose();
    }

    private async Task Open(CancellationToken cancellation)
    {
        _circuit = new CircuitClient(server, _browser) { Rendered = Check, Overheard = overheard };
        await _circuit.Open(_path, cancellation);
    }

    private void Check(long at)
    {
        if (Volatile.Read(ref _awaited) is { Task.IsCompleted: false } awaited && _circuit!.See(_sign))
        {
            awaited.TrySetResult(at);
        }
    }
}

using System.Diagnostics;
using EventFly.Load.Protocol;

namespace EventFly.Load.Clients;

/// <summary>Everybody who takes part.</summary>
internal sealed class Hall(Uri server, Arguments arguments) : IAsyncDisposable
{
    /// <summary>Doors: how many come in at the same moment at most, lest the client's own queue be measured.</summary>
    private const int Doors = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<Phone> _phones =
    [
        .. Enumerable.Range(0, arguments.Participants).Select(_ => new Phone(server)),
    ];

    public int Broken => _phones.Count(p => p.IsBroken);

    public long Batches => _phones.Sum(p => (long)p.Batches);

    public async Task<IReadOnlyList<double>> Join(string code, CancellationToken cancellation)
    {
        using var doors = new SemaphoreSlim(Doors);
        return await Each(
            async (phone, _) =>
            {
                await doors.WaitAsync(cancellation);
                try
                {
                    return await phone.Join(code, cancellation);
                }
                finally
                {
                    doors.Release();
                }
            },
            cancellation
        );
    }

    /// <summary>Runs <paramref name="cause"/> and measures, on each phone, how long it takes to show.</summary>
    public async Task<IReadOnlyList<double>> Sees(Func<Screen, bool> sign, Func<Task> cause)
    {
        var awaited = _phones.Select(p => p.Awaits(sign)).ToList();
        var started = Stopwatch.GetTimestamp();
        await cause();
        var seen = await Task.WhenAll(awaited).WaitAsync(Patience);
        return [.. seen.Select(at => Stopwatch.GetElapsedTime(started, at).TotalMilliseconds)];
    }

    /// <summary>Everybody votes once. What is missing from the answer was not acknowledged.</summary>
    public async Task<IReadOnlyList<double>> Vote(CancellationToken cancellation)
    {
        var votes = await Each((phone, random) => phone.Vote(random, Patience), cancellation);
        return [.. votes.OfType<double>()];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var phone in _phones)
        {
            await phone.DisposeAsync();
        }
    }

    /// <summary>Everybody acts once, at a moment of their own that the seed decides.</summary>
    private Task<T[]> Each<T>(Func<Phone, Random, Task<T>> act, CancellationToken cancellation) =>
        Task.WhenAll(
            _phones.Select(
                async (phone, i) =>
                {
                    var random = new Random(arguments.Seed + i);
                    await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * arguments.Spread), cancellation);
                    return await act(phone, random);
                }
            )
        );
}
